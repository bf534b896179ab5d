import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { InvitationOpened } from '@visavis/contract/customer';
import { freePorts } from '../free-ports.ts';
import { doorHandlers } from '../gateway/door.ts';
import { listen } from '../gateway/listen.ts';
import { inProject } from '../project.ts';
import { NEXT_BIN } from '../set-up/app-build.ts';

const ANSWERS_WITHIN_MS = 120_000;
const HOST = '127.0.0.1';

export type FirstPage = {
  /** Without an invitation. */
  readonly address: string;
  readonly withInvitation: string;
  close(): Promise<void>;
};

/**
 * The production build of the customers' app behind a gateway, and a door that opens every
 * invitation: what the first page is made of needs no more of the system.
 */
export async function serveFirstPage(opened: InvitationOpened): Promise<FirstPage> {
  const [publicPort = 0, appPort = 0, doorPort = 0] = await freePorts(3);
  const publicUrl = new URL(`http://localhost:${publicPort}`);
  const app = spawn(process.execPath, [NEXT_BIN, 'start', '-H', HOST, '-p', String(appPort)], {
    cwd: inProject('apps', 'join'),
    env: {
      ...process.env,
      NODE_ENV: 'production',
      VISAVIS_BANK_NAME: opened.welcome?.bankName,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const door = createServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, value: opened }));
  }).listen(doorPort, HOST);
  const handlers = doorHandlers({
    door: 'join',
    publicUrl,
    appUrl: `http://${HOST}:${appPort}`,
    mediaUrl: `http://${HOST}:${doorPort}`,
    clientAddress: (address) => address,
    onFailure: () => undefined,
  });
  const endListening = await listen(handlers, { host: HOST, port: publicPort, publicUrl });

  async function close(): Promise<void> {
    endListening();
    door.close();
    app.kill();
    if (app.exitCode === null) await once(app, 'exit');
  }
  try {
    await firstAnswer(publicUrl.href, () => app.exitCode === null);
  } catch (cause) {
    await close();
    throw cause;
  }
  return { address: publicUrl.href, withInvitation: `${publicUrl.href}#${'a'.repeat(43)}`, close };
}

async function firstAnswer(address: string, isAlive: () => boolean): Promise<void> {
  const giveUpAt = Date.now() + ANSWERS_WITHIN_MS;
  while (isAlive() && Date.now() < giveUpAt) {
    const response = await fetch(address);
    if (response.ok) return;
    await pause(200);
  }
  throw new Error('The app of the customers did not answer. Is there a production build of it?');
}
