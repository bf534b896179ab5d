import { createServer } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import { fileURLToPath } from 'node:url';

let browser: Browser;
let page: Page;
let close: () => void;

beforeAll(async () => {
  const entry = `import { LocalMedia } from './src/local-media.ts';
    globalThis.openCamera = async () => (globalThis.media = (await LocalMedia.open('MODEST')).value);`;
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
    bundle: true,
    write: false,
    format: 'iife',
  });
  const server = createServer((_, response) =>
    response.end('<!doctype html><title>A page</title>'),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  close = () => void server.close();
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      ...['--no-sandbox', '--disable-gpu', '--use-fake-ui-for-media-stream'],
      '--use-fake-device-for-media-stream=device-count=2',
    ],
  });
  page = await browser.newPage();
  await page.goto(`http://localhost:${(server.address() as { port: number }).port}`);
  await page.addScriptTag({ content: outputFiles[0]!.text });
  await page.evaluate('openCamera().then(() => undefined)');
}, 60_000);

afterAll(async () => {
  await browser.close();
  close();
});

/** What the camera is now; `before` is whether the one from before still runs. */
const flip = (how: string) =>
  page.evaluate(`(async () => {
    const old = media.view.read().camera;
    const device = old.getSettings().deviceId;
    ${how}
    const isFlipped = await media.flip();
    const { camera } = media.view.read();
    const isAnother = camera.getSettings().deviceId !== device;
    return { isFlipped, isAnother, oldEnds: old.readyState, newRuns: camera.readyState };
  })()`);

test('a flip lets go of the old camera and shows another one, and back', async () => {
  const other = { isFlipped: true, isAnother: true, oldEnds: 'ended', newRuns: 'live' };
  expect(await flip('')).toEqual(other);
  expect(await flip('')).toEqual(other);
}, 30_000);

test('where no other camera opens, the one from before comes back, and it says so', async () => {
  const refuseOthers = `
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wish) => {
      if (wish.video?.facingMode?.ideal === 'environment' || wish.video?.deviceId?.exact !== device)
        throw new DOMException('', 'NotReadableError');
      return real(wish);
    };`;
  expect(await flip(refuseOthers)).toEqual({
    ...{ isFlipped: false, isAnother: false, oldEnds: 'ended', newRuns: 'live' },
  });
}, 30_000);
