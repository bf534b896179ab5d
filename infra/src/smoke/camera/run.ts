import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Runs a program to its end and gives its output. Throws with what it said where it fails. */
export async function run(command: string, args: readonly string[], cwd?: string): Promise<string> {
  const { stdout } = await execute(command, [...args], {
    maxBuffer: 64 * 1024 * 1024,
    ...(cwd ? { cwd } : {}),
  });
  return stdout;
}
