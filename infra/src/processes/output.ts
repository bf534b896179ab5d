import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { dirname } from 'node:path';
import type { ChildProcess, StdioOptions } from 'node:child_process';

const ROTATE_BYTES = 20 * 1024 * 1024;
const TAIL_LINES = 20;

/** Where the output of a part goes, and its last lines for when it fails. */
export type Output = {
  stdio(): StdioOptions;
  attach(child: ChildProcess): void;
  tail(): string;
};

/** Into a file, written by the part itself: nothing is lost when the supervisor dies. */
export function fileOutput(path: string): Output {
  mkdirSync(dirname(path), { recursive: true });
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > ROTATE_BYTES) {
    renameSync(path, `${path}.1`);
  }
  const opened: number[] = [];
  return {
    stdio() {
      const file = openSync(path, 'a', 0o640);
      opened.push(file);
      return ['ignore', file, file, 'ipc'];
    },
    attach() {
      for (const file of opened.splice(0)) closeSync(file);
    },
    tail: () => readFileSync(path, 'utf8').trimEnd().split('\n').slice(-TAIL_LINES).join('\n'),
  };
}

/** Onto our own output, each line under the name of its part; for development. */
export function prefixedOutput(name: string, write: (line: string) => void): Output {
  const last: string[] = [];
  return {
    stdio: () => ['ignore', 'pipe', 'pipe', 'ipc'],
    attach(child) {
      for (const stream of [child.stdout, child.stderr]) {
        if (!stream) continue;
        createInterface({ input: stream }).on('line', (line) => {
          last.push(line);
          if (last.length > TAIL_LINES) last.shift();
          write(`${name.padEnd(12)} ${line}`);
        });
      }
    },
    tail: () => last.join('\n'),
  };
}
