import { readFile } from 'node:fs/promises';
import { codeOf } from './error-code.ts';

/** The text of a file, or undefined where there is none; any other trouble is thrown. */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
