import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const PROGRAM = join(import.meta.dirname, '..', 'src', 'recorder-main.ts');

/** The recorder as the supervisor starts it: a process of its own. */
export async function aRecorderProcess(dataFolder: string) {
  const socketPath = join(dataFolder, 'recorder.sock');
  const child = fork(PROGRAM, {
    env: {
      PATH: process.env['PATH'],
      VISAVIS_DATA: dataFolder,
      VISAVIS_LOG_LEVEL: process.env['TEST_RECORDER_LOG'] ?? 'fatal',
    },
    execArgv: [],
  });
  const ended = once(child, 'exit');
  const [said] = await Promise.race([once(child, 'message'), ended]);
  if (said !== 'ready') throw new Error(`The recorder did not start: ${String(said)}`);
  return {
    socketPath,
    pid: child.pid,
    /** Resolves when it is dead, as if it was shot. */
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await ended;
    },
  };
}
