import { join } from 'node:path';

/** The root folder of the project. */
export const PROJECT_FOLDER = join(import.meta.dirname, '..', '..');

/** A path inside the project. */
export function inProject(...parts: readonly string[]): string {
  return join(PROJECT_FOLDER, ...parts);
}
