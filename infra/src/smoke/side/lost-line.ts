import { createServer, connect, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { CDPSession, Page } from 'playwright-core';

/**
 * The customer's line, which can be lost: their browser reaches the gateway through a relay that stops
 * carrying bytes, and Chromium drops every packet of audio and video besides. Nothing is reset, as
 * nothing is where a phone loses its network.
 */
export type LostLine = {
  /** For Chromium: sends what goes to the gateway through the relay. */
  readonly flag: string;
  cut(page: Page): Promise<void>;
  mend(): Promise<void>;
  stop(): Promise<void>;
};

const OFFLINE = { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
const ONLINE = { ...OFFLINE, offline: false };

/** A relay before the gateway at this address. */
export async function openLostLine(joinUrl: string): Promise<LostLine> {
  const { hostname, port } = new URL(joinUrl);
  const pairs = new Set<readonly [Socket, Socket]>();
  let isCut = false;
  let cutter: CDPSession | undefined;
  const server = createServer({ pauseOnConnect: true }, (near) => {
    const far = connect(Number(port), hostname);
    const pair = [near, far] as const;
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const socket of pair) socket.on('close', end).on('error', end);
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => near.write(bytes));
    if (isCut) far.pause();
    else near.resume();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const relay = (server.address() as AddressInfo).port;
  return {
    flag: `--host-resolver-rules=MAP ${hostname}:${port} 127.0.0.1:${relay}`,
    async cut(page) {
      isCut = true;
      for (const socket of [...pairs].flat()) socket.pause();
      cutter = await page.context().newCDPSession(page);
      await cutter.send('Network.enable');
      await cutter.send('Network.emulateNetworkConditions', { ...OFFLINE, packetLoss: 100 });
    },
    async mend() {
      isCut = false;
      for (const socket of [...pairs].flat()) socket.resume();
      await cutter?.send('Network.emulateNetworkConditions', { ...ONLINE, packetLoss: 0 });
      await cutter?.detach();
    },
    async stop() {
      for (const socket of [...pairs].flat()) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
