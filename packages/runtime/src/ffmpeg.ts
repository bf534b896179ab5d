import { spawn, type ChildProcess } from 'node:child_process';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { giveWay } from './give-way.ts';

const STDERR_KEPT = 2000;
const STOP_DEADLINE_MS = 5_000;
/** Standard input, output and error come before the pipes of a task. */
const FIRST_PIPE = 3;

export type FfmpegTask<Result> = {
  readonly args: readonly string[];
  /** What `pipe:3`, `pipe:4` and so on read. Nothing needs to lie on a disk. */
  readonly inputs: readonly Readable[];
  /** Takes what ffmpeg writes to `pipe:1`. That ends only where ffmpeg succeeded. */
  readonly output: (bytes: Readable) => Promise<Result>;
  /** How far ffmpeg has come on the time line of its output. */
  readonly onProgress?: (atMs: number) => void;
  /** Ends it early. */
  readonly signal?: AbortSignal;
};

/** How an ffmpeg ended that did not succeed, with the end of what it said. */
export class FfmpegFailed extends Error {
  readonly killedBy: NodeJS.Signals | null;
  /** It was told to: it says nothing of what it was given. */
  readonly wasStopped: boolean;
  constructor(
    said: string,
    ended: {
      readonly code: number | null;
      readonly killedBy: NodeJS.Signals | null;
      readonly wasStopped: boolean;
    },
  ) {
    super(`ffmpeg ended with ${ended.code ?? ended.killedBy}: ${said}`);
    this.name = 'FfmpegFailed';
    this.killedBy = ended.killedBy;
    this.wasStopped = ended.wasStopped;
  }
}

/** Runs ffmpeg. Rejects with how it ended, or with what was wrong with input or output. */
export type Ffmpeg = <Result>(task: FfmpegTask<Result>) => Promise<Result>;

/**
 * ffmpeg runs in a process group of its own, so that a signal to the worker's does not reach it too:
 * it gets one stop signal, after `timeoutMs` or when somebody aborts, and if it does not heed that, a
 * kill. It is always reaped before the promise settles. It holds nothing but pipes to the worker, so
 * that it ends by itself where the worker was killed.
 */
export const createFfmpeg =
  (binary: string, timeoutMs: number, stopping: AbortSignal): Ffmpeg =>
  async (task) => {
    const pipes = task.inputs.map(() => 'pipe' as const);
    const progress = ['-progress', `pipe:${FIRST_PIPE + pipes.length}`];
    const quiet = ['-nostdin', '-hide_banner', '-loglevel', 'error'];
    const child = spawn(binary, [...quiet, ...progress, ...task.args], {
      stdio: ['ignore', 'pipe', 'pipe', ...pipes, 'pipe'],
      detached: true,
    });
    const run = new Run(child);
    if (child.pid) giveWay(child.pid);
    const signals = [
      stopping,
      AbortSignal.timeout(timeoutMs),
      ...(task.signal ? [task.signal] : []),
    ];
    const release = onAbort(AbortSignal.any(signals), () => run.stop());
    try {
      for (const [index, input] of task.inputs.entries()) run.feed(input, FIRST_PIPE + index);
      run.watchProgress(FIRST_PIPE + pipes.length, task.onProgress);
      const taken = task.output(run.output);
      taken.catch((cause: unknown) => run.fail(cause));
      const [ended] = await Promise.allSettled([run.ended, taken]);
      if (ended.status === 'rejected') throw ended.reason;
      return await taken;
    } finally {
      release();
      for (const input of task.inputs) input.destroy();
    }
  };

/** One ffmpeg on its way. */
class Run {
  /** What ffmpeg wrote, once it is known to be whole. */
  readonly output = new PassThrough();
  /** Settles when ffmpeg is gone. */
  readonly ended: Promise<void>;
  readonly #child: ChildProcess;
  #said = '';
  #failure: { readonly cause: unknown } | undefined;
  #deadline: NodeJS.Timeout | undefined;
  #isGone = false;

  constructor(child: ChildProcess) {
    this.#child = child;
    this.ended = new Promise((resolve, reject) => {
      child.once('error', (cause) =>
        this.fail(new Error('ffmpeg could not be started', { cause })),
      );
      child.once('close', (code, killedBy) => {
        this.#isGone = true;
        clearTimeout(this.#deadline);
        const failure = this.#failureOf(code, killedBy);
        if (!failure) {
          this.output.end();
          resolve();
          return;
        }
        this.output.destroy(failure);
        reject(failure);
      });
    });
    // A pipe may report the end of ffmpeg a second time, when nobody waits for it any more.
    for (const pipe of child.stdio) pipe?.on('error', () => undefined);
    // Whoever takes the output hears of a failure too, and may have stopped listening.
    this.output.on('error', () => undefined);
    this.ended.catch(() => undefined);
    child.stdout?.pipe(this.output, { end: false });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#said = (this.#said + text).slice(-STDERR_KEPT);
    });
  }

  feed(input: Readable, pipe: number): void {
    const into = this.#child.stdio[pipe] as Writable;
    pipeline(input, into).catch((cause: unknown) => {
      // ffmpeg may have read as much as it needs; if it failed, it says so itself.
      if (!isClosedByReader(cause)) this.fail(cause);
    });
  }

  watchProgress(pipe: number, onProgress: ((atMs: number) => void) | undefined): void {
    const said = this.#child.stdio[pipe] as Readable;
    let line = '';
    said.setEncoding('utf8').on('data', (text: string) => {
      const lines = (line + text).split('\n');
      line = lines.pop() ?? '';
      for (const found of lines) {
        const [, atUs] = /^out_time_us=(\d+)$/.exec(found) ?? [];
        if (atUs) onProgress?.(Number(atUs) / 1000);
      }
    });
  }

  /** Something around ffmpeg went wrong: nothing that it makes counts any more. */
  fail(cause: unknown): void {
    this.#failure ??= { cause };
    this.stop();
    // What it still writes is read by nobody.
    this.output.resume();
  }

  stop(): void {
    if (this.#isGone || this.#deadline) return;
    this.#deadline = setTimeout(() => this.#signal('SIGKILL'), STOP_DEADLINE_MS);
    this.#signal('SIGTERM');
  }

  #signal(signal: NodeJS.Signals): void {
    const { pid } = this.#child;
    if (pid === undefined || this.#isGone) return;
    try {
      process.kill(-pid, signal);
    } catch (cause) {
      // It went this very moment.
      if ((cause as NodeJS.ErrnoException).code !== 'ESRCH') throw cause;
    }
  }

  #failureOf(code: number | null, killedBy: NodeJS.Signals | null): Error | undefined {
    if (this.#failure) {
      const { cause } = this.#failure;
      return cause instanceof Error ? cause : new Error('ffmpeg was given up', { cause });
    }
    const wasStopped = this.#deadline !== undefined;
    if (code === 0 && !wasStopped) return undefined;
    return new FfmpegFailed(this.#said, { code, killedBy, wasStopped });
  }
}

function isClosedByReader(cause: unknown): boolean {
  const { code } = Object(cause) as { readonly code?: unknown };
  return code === 'EPIPE' || code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE';
}

function onAbort(signal: AbortSignal, stop: () => void): () => void {
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  return () => signal.removeEventListener('abort', stop);
}
