import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { PageSignal } from '@visavis/contract/signals';
import { socketProof } from '@visavis/contract/device-proof';
import { calculateJwkThumbprint } from 'jose';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { verifySocketProof } from '../src/device/verify-proof.ts';
import { servePage } from './serve-page.ts';

const PAGE = new URL('../../packages/call-client/test/device-page.ts', import.meta.url);
const CONNECTION = { ticket: 'a.ticket.of-the-test', connectionId: 'a connection' };
const FLAGS = [
  '--no-sandbox',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  '--disable-gpu',
  '--no-first-run',
];
const FIREFOX_PREFERENCES = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
};
jest.setTimeout(120_000);

type Driven = {
  goto(url: string): Promise<unknown>;
  reload(): Promise<unknown>;
  evaluate<Given, Answer>(run: (given: Given) => Answer, given: Given): Promise<Awaited<Answer>>;
};
/** What the page of the test gives: see packages/call-client/test/device-page.ts. */
type InPage = {
  readonly device: {
    proveConnection(ticket: string, connectionId: string): Promise<unknown>;
    tryToExport(): Promise<string>;
    watch(): Promise<void>;
    hear(kind: PageSignal['kind']): Promise<PageSignal>;
    endCamera(): void;
    hide(): void;
    lookAtDrawn(): Promise<void>;
    pressByProgram(): void;
  };
};

// Each runs in the page, where nothing of this file is known.
const prove = (given: typeof CONNECTION) =>
  (globalThis as object as InPage).device.proveConnection(given.ticket, given.connectionId);
const watch = () => (globalThis as object as InPage).device.watch();
const hear = (kind: PageSignal['kind']) => (globalThis as object as InPage).device.hear(kind);
const endCamera = () => (globalThis as object as InPage).device.endCamera();
const lookAtDrawn = () => (globalThis as object as InPage).device.lookAtDrawn();
const hide = () => (globalThis as object as InPage).device.hide();
const pressByProgram = () => (globalThis as object as InPage).device.pressByProgram();
const tryToExport = () => (globalThis as object as InPage).device.tryToExport();

let site: Awaited<ReturnType<typeof servePage>>;
beforeAll(async () => {
  site = await servePage(PAGE);
});
afterAll(() => site.close());

const BROWSERS: readonly (readonly [string, () => Promise<[Driven, () => Promise<void>]>])[] = [
  [
    'Chromium',
    async () => {
      const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
      return [(await browser.newPage()) as Driven, () => browser.close()];
    },
  ],
  [
    'Firefox',
    async () => {
      const browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath: '/usr/bin/firefox-esr',
        headless: true,
        extraPrefsFirefox: FIREFOX_PREFERENCES,
      });
      return [(await browser.newPage()) as object as Driven, () => browser.close()];
    },
  ],
];

test.each(BROWSERS)(
  '%s proves its key, keeps it over a reload, and lets nobody have it',
  async (_, open) => {
    const [page, close] = await open();
    try {
      await page.goto(`http://localhost:${site.port}/`);
      const thumbprints = [];
      for (let visit = 0; visit < 2; visit += 1) {
        const proof = socketProof.parse(await page.evaluate(prove, CONNECTION));
        const thumbprint = await calculateJwkThumbprint(proof.deviceKey, 'sha256');
        await verifySocketProof(proof, CONNECTION, thumbprint);
        const elsewhere = { ...CONNECTION, connectionId: 'another connection' };
        await expect(verifySocketProof(proof, elsewhere, thumbprint)).rejects.toMatchObject({
          code: 'DEVICE_PROOF_REFUSED',
        });
        thumbprints.push(thumbprint);
        await page.reload();
      }
      expect(new Set(thumbprints).size).toBe(1);
      expect(await page.evaluate(tryToExport, null)).toBe('InvalidAccessError');
    } finally {
      await close();
    }
  },
);

test('the test camera of Chromium names itself, and what is seen of it comes with its values', async () => {
  const [page, close] = await BROWSERS[0]![1]();
  try {
    await page.goto(`http://localhost:${site.port}/`);
    await page.evaluate(watch, null);
    const camera = await page.evaluate(hear, 'VIRTUAL_CAMERA' as const);
    expect(camera).toEqual({
      kind: 'VIRTUAL_CAMERA',
      version: 1,
      values: { name: 'Chromium', source: 'TEST', label: 'fake_device_0' },
    });
    await page.evaluate(endCamera, null);
    expect(await page.evaluate(hear, 'DEVICE_CHANGED' as const)).toMatchObject({
      values: { what: 'CAMERA_ENDED', times: 1 },
    });
    await page.evaluate(hide, null);
    expect(await page.evaluate(hear, 'PAGE_HIDDEN' as const)).toMatchObject({
      values: { times: 1, isHidden: true },
    });
    await page.evaluate(lookAtDrawn, null);
    expect(await page.evaluate(hear, 'IMPLAUSIBLE_CAMERA' as const)).toMatchObject({
      values: { isDrawn: true, isWrapped: false },
    });
    await page.evaluate(pressByProgram, null);
    expect(await page.evaluate(hear, 'REMOTE_CONTROL' as const)).toMatchObject({
      values: { made: 1 },
    });
  } finally {
    await close();
  }
});
