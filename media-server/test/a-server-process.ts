import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePorts } from '../../infra/src/free-ports.ts';
import { mediaWorkerPath } from '../../infra/src/set-up/media-worker.ts';
import { portsOfTransports } from './plain-transports.ts';
import type { SaidByServer } from './server-to-kill.ts';

const PROGRAM = join(import.meta.dirname, 'server-to-kill.ts');

export type ServerPlace = {
  readonly databaseUrl: string;
  readonly folder: string;
  readonly secret: string;
  readonly masterKey: string;
};

/** A media server that can be killed as an accident would. */
export async function aServerProcess(place: ServerPlace) {
  const [rtcPort = 0] = await freePorts(1);
  const workerBin = await mediaWorkerPath();
  const child = fork(PROGRAM, [JSON.stringify({ ...place, workerBin, rtcPort })], {
    env: { PATH: process.env['PATH'] },
    execArgv: [],
  });
  const ended = once(child, 'exit');
  const port = Promise.withResolvers<number>();
  child.on('message', (said: SaidByServer) => {
    if ('port' in said) port.resolve(said.port);
    else portsOfTransports.set(said.transportId, said.transportPort);
  });
  void ended.then(() => port.reject(new Error('The media server did not start')));
  return {
    port: await port.promise,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
