/** A sealed file is not what was sealed. The message says which file, where, and what is wrong. */
export class SealedFileError extends Error {
  override readonly name = 'SealedFileError';
  readonly file: string;
  readonly byte: number;

  constructor(file: string, { byte, what }: { readonly byte: number; readonly what: string }) {
    super(`Evidence ${file}, byte ${byte}: ${what}`);
    this.file = file;
    this.byte = byte;
  }
}
