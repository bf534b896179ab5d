import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pino } from 'pino';
import { RecorderLink } from '../../src/recorder-link/recorder-link.ts';

const log = pino({ level: 'warn' });
const PROJECT = join(import.meta.dirname, '..', '..', '..');
const COMPILED = join(PROJECT, 'node_modules', '.cache', 'compiled');

/** The recorder as it runs in production: a process of its own, and the link to it. */
export type RecorderProcess = {
  readonly pid: number;
  readonly link: RecorderLink;
  /** Where the recorder has its sessions' folders. */
  readonly recordingsFolder: string;
  end(): Promise<void>;
};

export async function startRecorderProcess(folder: string): Promise<RecorderProcess> {
  const socketPath = join(folder, 'recorder.sock');
  const child = fork(join(PROJECT, 'media-server', 'src', 'recorder-main.ts'), [], {
    env: {
      // As `npm start` does it.
      NODE_COMPILE_CACHE: COMPILED,
      VISAVIS_DATA: folder,
      VISAVIS_RECORDER_SOCKET: socketPath,
      VISAVIS_LOG_LEVEL: 'warn',
    },
  });
  await once(child, 'message');
  const link = new RecorderLink({ socketPath, log });
  await link.whenThere(new AbortController().signal);
  return {
    pid: child.pid!,
    link,
    recordingsFolder: join(folder, 'recordings'),
    async end() {
      await link.close();
      await ended(child);
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}
