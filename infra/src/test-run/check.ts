import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Report } from '../bootstrap/progress.mjs';
import { PROJECT_FOLDER } from '../project.ts';

const WATCH_PARENT = new URL('../processes/watch-parent.mjs', import.meta.url).href;

/** A program whose success is a check of the project. */
export type Check = {
  readonly title: string;
  /** Arguments for Node. */
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
};

export type CheckResult = { readonly isPassed: boolean; readonly output: string };

/** Runs a check to its end; its last line shows how far it is. */
export async function runCheck({ args, env }: Check, report: Report): Promise<CheckResult> {
  const child = spawn(process.execPath, ['--import', WATCH_PARENT, ...args], {
    cwd: PROJECT_FOLDER,
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      ...env,
      WATCHED_PARENT_PID: String(process.pid),
    },
    // With a channel, so that it ends should we be ended.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const lines: string[] = [];
  for (const input of [child.stdout, child.stderr]) {
    if (!input) continue;
    createInterface({ input }).on('line', (line) => {
      lines.push(line);
      if (line.trim()) report(line.trim().slice(0, 70));
    });
  }
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { isPassed: code === 0, output: lines.join('\n') };
}
