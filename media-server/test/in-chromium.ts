import { chromium, type Browser, type Page } from 'playwright-core';
import { freePorts } from '../../infra/src/free-ports.ts';
import { clientAddressBy } from '../../infra/src/gateway/client-address.ts';
import { doorHandlers } from '../../infra/src/gateway/door.ts';
import { listen } from '../../infra/src/gateway/listen.ts';
import { servePage } from './serve-page.ts';

const PAGE = new URL('../../packages/call-client/test/call-page.ts', import.meta.url);
/** A browser with fake devices that asks nobody and fetches nothing of its own. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Two windows on one machine: neither may be taken for one that nobody looks at.
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

export type Door = 'join' | 'console';

/**
 * Real browsers with our own client, on pages without a screen that come through the real gateway.
 * Each has a camera of its own, which shows `film` where one is given.
 */
export async function inChromium(mediaPort: number) {
  const app = await servePage(PAGE);
  const browsers: Browser[] = [];
  const closers: (() => void)[] = [app.close];

  async function openDoor(door: Door): Promise<string> {
    const [port = 0] = await freePorts(1);
    const publicUrl = new URL(`http://localhost:${port}`);
    const mediaUrl = `http://127.0.0.1:${mediaPort}`;
    const onFailure = () => {};
    const handlers = doorHandlers({
      door,
      publicUrl,
      appUrl: `http://127.0.0.1:${app.port}`,
      mediaUrl,
      clientAddress: clientAddressBy({ proxies: [], hops: 0, header: 'X-Forwarded-For' }),
      onFailure,
    });
    closers.push(await listen(handlers, { host: '127.0.0.1', port, publicUrl }));
    return publicUrl.href;
  }

  return {
    async open(door: Door, film?: string): Promise<Page> {
      const camera = film ? [`--use-file-for-fake-video-capture=${film}`] : [];
      const browser = await chromium.launch({
        executablePath: '/usr/bin/chromium',
        args: [...CHROMIUM_FLAGS, ...camera],
      });
      browsers.push(browser);
      const page = await browser.newPage();
      await page.goto(await openDoor(door));
      return page;
    },
    async close() {
      for (const browser of browsers) await browser.close();
      for (const close of closers) close();
    },
  };
}
