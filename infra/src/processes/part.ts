import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { SetUpFailure } from '../bootstrap/failure.mjs';
import { codeOf } from '../error-code.ts';
import { PROJECT_FOLDER } from '../project.ts';
import type { Output } from './output.ts';

const WATCH_PARENT = new URL('./watch-parent.mjs', import.meta.url).href;
const POLL_MS = 150;

/** A process of Visavis: what it runs, and how it is known to be ready. */
export type PartSpec = {
  readonly name: string;
  /** Arguments for Node: a script, and what it is given. */
  readonly args: readonly string[];
  readonly folder?: string;
  readonly env: NodeJS.ProcessEnv;
  /** An address that answers, the message `ready` from the process, or its mere start. */
  readonly ready: 'message' | 'at once' | URL;
  readonly readyTimeoutMs: number;
  readonly stopTimeoutMs: number;
  /** Started again without a pause at first, and never given up: no other part falls with it. */
  readonly restarts?: 'AT_ONCE_AND_ALWAYS';
};

export type PartEnding = { readonly part: string; readonly how: string };

/** A running process. `ended` settles once, whatever happens, and never rejects. */
export type Part = {
  readonly name: string;
  readonly ready: Promise<void>;
  readonly ended: Promise<PartEnding>;
  stop(): Promise<void>;
};

/** Starts a part in a process group of its own, tied to this process's life. */
export function startPart(spec: PartSpec, output: Output): Part {
  const child = spawn(process.execPath, ['--import', WATCH_PARENT, ...spec.args], {
    cwd: spec.folder ?? PROJECT_FOLDER,
    env: { ...spec.env, WATCHED_PARENT_PID: String(process.pid) },
    stdio: output.stdio(),
    detached: true,
  });
  output.attach(child);
  const ended = new Promise<PartEnding>((resolve) => {
    child.once('error', (error) => resolve({ part: spec.name, how: error.message }));
    child.once('exit', (code, signal) => {
      killGroup(child);
      resolve({
        part: spec.name,
        how: code === null ? `killed by ${signal}` : `exit code ${code}`,
      });
    });
  });
  return {
    name: spec.name,
    ready: whenReady(spec, child, ended, output),
    ended,
    async stop() {
      child.kill('SIGTERM');
      const timer = setTimeout(() => killGroup(child), spec.stopTimeoutMs);
      await ended;
      clearTimeout(timer);
    },
  };
}

async function whenReady(
  spec: PartSpec,
  child: ChildProcess,
  ended: Promise<PartEnding>,
  output: Output,
): Promise<void> {
  if (spec.ready === 'at once') return;
  const abort = new AbortController();
  const { signal } = abort;
  const answered = spec.ready === 'message' ? saidReady(child) : answers(spec.ready, signal);
  const result = await Promise.race([
    answered.then(() => 'ready' as const),
    ended.then(({ how }) => `It ended with ${how}.`),
    delay(spec.readyTimeoutMs, `It did not answer within ${spec.readyTimeoutMs / 1000} s.`, {
      signal,
    }),
  ]);
  abort.abort();
  if (result === 'ready') return;
  throw new SetUpFailure(
    `The ${spec.name} did not start. ${result}`,
    'See its last lines above; they name the cause.',
    { detail: output.tail() },
  );
}

function saidReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.on('message', (message) => {
      if (message === 'ready') resolve();
    });
  });
}

/** Resolves when the address answers anything but a fault of the server. */
async function answers(url: URL, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const response = await fetch(url, { signal, redirect: 'manual' });
      await response.body?.cancel();
      if (response.status < 500) return;
    } catch {
      // Not listening yet: that is what we are waiting for.
    }
    await delay(POLL_MS);
  }
}

/** Ends what a part has started and left behind, and the part itself if it still runs. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}
