import { SealedFileError } from '@visavis/evidence/sealed/sealed-file-error';

/**
 * What the log may say of an accident: its kind and where it happened, never its message, which may
 * quote what somebody typed.
 */
export function describeFailure(error: unknown) {
  if (!(error instanceof Error)) return { failure: typeof error };
  const { code } = error as { readonly code?: unknown };
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return {
    failure: error.name,
    ...(typeof code === 'string' ? { failureCode: code } : {}),
    ...(error instanceof SealedFileError ? { file: error.file, byte: error.byte } : {}),
    at: frames.slice(0, 8).map((line) => line.trim()),
  };
}
