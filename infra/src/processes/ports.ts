import { once } from 'node:events';
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { codeOf } from '../error-code.ts';
import { SetUpFailure } from '../bootstrap/failure.mjs';

export type PortUse = {
  readonly port: number;
  readonly host: string;
  readonly use: string;
  /** The setting by which another port can be chosen. */
  readonly setting: string;
  readonly isUdpToo?: boolean;
};

/** Those of the ports that another program holds. */
export async function takenPorts(uses: readonly PortUse[]): Promise<readonly PortUse[]> {
  const checked = await Promise.all(uses.map(async (use) => ({ use, isFree: await isFree(use) })));
  return checked.filter(({ isFree }) => !isFree).map(({ use }) => use);
}

/** Refuses to start on ports that are taken, and names each with the setting that moves it. */
export async function requireFreePorts(uses: readonly PortUse[]): Promise<void> {
  const taken = await takenPorts(uses);
  if (taken.length === 0) return;
  const list = taken.map(({ port, use, setting }) => `port ${port} for ${use} (${setting})`);
  throw new SetUpFailure(
    `Another program is using ${list.join(', ')}.`,
    'Stop the other program (is it another Visavis?), or set the named variable to a free port.',
  );
}

async function isFree({ port, host, isUdpToo }: PortUse): Promise<boolean> {
  const tcp = createServer();
  tcp.listen(port, host);
  if (!(await succeeds(once(tcp, 'listening')))) return false;
  tcp.close();
  if (!isUdpToo) return true;
  const udp = createSocket('udp4');
  udp.bind(port, host);
  const isBound = await succeeds(once(udp, 'listening'));
  udp.close();
  return isBound;
}

async function succeeds(listening: Promise<unknown>): Promise<boolean> {
  try {
    await listening;
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EADDRINUSE' || code === 'EACCES') return false;
    throw error;
  }
}
