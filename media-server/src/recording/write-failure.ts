import type { RecorderFailure } from './health.ts';

/** What an error of the file system means for a recording. */
export function failureOf(cause: unknown): RecorderFailure {
  const { code } = Object(cause) as { readonly code?: unknown };
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'DISK_FULL';
  return code === 'ENOENT' ? 'FOLDER_GONE' : 'WRITE_FAILED';
}
