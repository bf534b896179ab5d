/** What is wrong with a package: in which of its files, where there, and what. */
export class PackageFault extends Error {
  override readonly name = 'PackageFault';
  readonly file: string;
  readonly place: string;

  constructor(file: string, place: string, what: string) {
    super(`${file}, ${place}: ${what}`);
    this.file = file;
    this.place = place;
  }
}
