import { spawn } from 'node:child_process';

const STDERR_KEPT = 2000;
const STOP_DEADLINE_MS = 5_000;

/** Runs ffmpeg with these arguments. */
export type Ffmpeg = (args: readonly string[]) => Promise<void>;

/**
 * ffmpeg stays in the worker's process group, which the supervisor ends as a whole. It is stopped when `signal` aborts or `timeoutMs` has passed, and is always reaped. The promise
 * rejects with the end of what ffmpeg said.
 */
export const createFfmpeg =
  (binary: string, timeoutMs: number, signal: AbortSignal): Ffmpeg =>
  (args) =>
    new Promise((resolve, reject) => {
      const child = spawn(binary, ['-nostdin', '-hide_banner', '-loglevel', 'error', ...args], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let said = '';
      let deadline: NodeJS.Timeout | undefined;
      const stop = () => {
        child.kill('SIGTERM');
        deadline ??= setTimeout(() => child.kill('SIGKILL'), STOP_DEADLINE_MS);
      };
      const timeout = setTimeout(stop, timeoutMs);
      signal.addEventListener('abort', stop, { once: true });
      if (signal.aborted) stop();
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said = (said + text).slice(-STDERR_KEPT);
      });
      const settle = (failure: Error | undefined) => {
        clearTimeout(timeout);
        clearTimeout(deadline);
        signal.removeEventListener('abort', stop);
        if (failure) reject(failure);
        else resolve();
      };
      child.once('error', (cause) => settle(new Error('ffmpeg could not be started', { cause })));
      child.once('close', (code, killedBy) =>
        settle(
          code === 0 ? undefined : new Error(`ffmpeg ended with ${code ?? killedBy}: ${said}`),
        ),
      );
    });
