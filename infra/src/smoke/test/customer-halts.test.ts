import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '@visavis/domain/access/access';
import { cancelInvitation } from '@visavis/domain/case/invitation';
import type { Ports } from '@visavis/use-cases/ports';
import { createCaseStore } from '@visavis/prisma/case-store';
import { connect } from '@visavis/prisma/connect';
import { startJobs } from '@visavis/prisma/jobs';
import { seedCase } from '@visavis/prisma/seed';
import { readCatalogue } from '@visavis/procedures/catalogue';
import { systemChance } from '@visavis/runtime/chance';
import { systemClock } from '@visavis/runtime/clock';
import { aSigner } from '@visavis/runtime/testing/a-signer';
import { createHashes } from '@visavis/runtime/hashes';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { scratchEnvironment } from '../../scratch-environment.ts';
import { bringSecrets } from '../../secrets.ts';
import { PHONE } from '../chromium.ts';
import { PageFindings } from '../page-findings.ts';
import { readWords, type Words } from '../words.ts';
import { startSystem, type System } from '../../start-system.ts';

const SETUP = { kind: 'SYSTEM', part: 'SETUP' } as const satisfies Actor;
const INSTAGRAM =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 380.0';

type World = {
  readonly system: System;
  readonly browser: Browser;
  readonly words: Words;
  readonly ports: Pick<Ports, 'cases' | 'procedures' | 'clock' | 'chance' | 'hashes'>;
  close(): Promise<void>;
};
let world: World;

async function openWorld(): Promise<World> {
  const env = await scratchEnvironment();
  const system = await startSystem({ env, only: ['gateway', 'join', 'recorder', 'media-server'] });
  const { ticketSecret } = await bringSecrets(env.VISAVIS_DATA);
  const { prisma, close } = connect(system.databaseUrl, { connections: 2 });
  const jobs = await startJobs({
    databaseUrl: system.databaseUrl,
    works: false,
    onError: () => undefined,
  });
  const clocked = { prisma, clock: systemClock, chance: systemChance };
  // No fake permission here: this browser refuses the camera, as a person may.
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--use-fake-device-for-media-stream',
      '--deny-permission-prompts',
    ],
  });
  return {
    system,
    browser,
    words: await readWords('join'),
    ports: {
      ...clocked,
      cases: createCaseStore({ ...clocked, jobs, signer: aSigner() }),
      procedures: readCatalogue(),
      hashes: createHashes(ticketSecret),
    },
    async close() {
      await browser.close();
      await jobs.stop();
      await close();
      await system.stop();
      await rm(env.VISAVIS_DATA, { recursive: true, force: true });
    },
  };
}

beforeAll(async () => {
  world = await openWorld();
}, 180_000);
afterAll(() => world?.close(), 60_000);

async function aLink(validMs?: number) {
  const { ports, system } = world;
  const asked = { procedureId: 'gr-bog-video', language: 'en' } as const;
  const made = await seedCase(ports, validMs === undefined ? asked : { ...asked, validMs });
  return { link: `${system.joinUrl}/#${made.secret}`, caseId: made.case.id };
}

/** Opens a link on a phone of its own; what the page does wrong is collected. */
async function aPhone(options: BrowserContextOptions = {}) {
  const findings = new PageFindings();
  const context = await world.browser.newContext({ ...PHONE, ...options });
  await findings.watch('customer', context);
  return { context, findings };
}

async function open(context: BrowserContext, link: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(link);
  return page;
}

const heading = (page: Page, path: string) =>
  page.getByRole('heading', { level: 1, name: world.words(path) });

/** The page says what happened and what to do, and axe has nothing against it. */
async function expectHalt(page: Page, halt: string): Promise<void> {
  await heading(page, `halts.${halt}.title`).waitFor();
  expect(await page.getByText(world.words(`halts.${halt}.todo`)).count()).toBe(1);
  const findings = new PageFindings();
  await findings.inspect('customer', halt, page);
  expect(findings.all).toEqual([]);
}

test('an address without a link says that the link is not complete', async () => {
  const { context, findings } = await aPhone();
  await expectHalt(await open(context, world.system.joinUrl), 'NO_SECRET');
  expect(findings.all).toEqual([]);
});

test('a link that nobody knows says so', async () => {
  const { context } = await aPhone();
  const page = await open(context, `${world.system.joinUrl}/#${'a'.repeat(43)}`);
  await expectHalt(page, 'UNKNOWN');
});

test('an expired link says so', async () => {
  const { context } = await aPhone();
  const { link } = await aLink(-1_000);
  await expectHalt(await open(context, link), 'EXPIRED');
});

test('a link that the bank has withdrawn says so', async () => {
  const { context } = await aPhone();
  const { link, caseId } = await aLink();
  const { cases, clock } = world.ports;
  await cases.change(caseId, SETUP, (kase) => cancelInvitation(kase, clock.now()));
  await expectHalt(await open(context, link), 'CANCELLED');
});

test('a link opens on the first device and on no other', async () => {
  const { link } = await aLink();
  const first = await aPhone();
  const page = await open(first.context, link);
  await page.getByText(world.words('welcome.need')).waitFor();
  const second = await aPhone();
  await expectHalt(await open(second.context, link), 'OTHER_DEVICE');
});

test('the browser inside another app is not bound to the link', async () => {
  const { link } = await aLink();
  const inApp = await aPhone({ userAgent: INSTAGRAM });
  await expectHalt(await open(inApp.context, link), 'IN_APP_BROWSER');
  const browser = await aPhone();
  const page = await open(browser.context, link);
  await page.getByText(world.words('welcome.need')).waitFor();
});

/** From the first page, which needs no line, to the one that has one. */
async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: world.words('welcome.next') }).click();
  await page.getByText(world.words('consent.lead')).waitFor();
}

test('a second window takes over, and the first can take it back', async () => {
  const { context } = await aPhone();
  const { link } = await aLink();
  const first = await open(context, link);
  await goOn(first);
  const second = await open(context, link);
  await goOn(second);
  await expectHalt(first, 'TAKEN_OVER');
  await first.getByRole('button', { name: world.words('halts.useHere') }).click();
  await first.getByText(world.words('consent.lead')).waitFor();
  await expectHalt(second, 'TAKEN_OVER');
});

test('who refuses the camera reads where to tap', async () => {
  const { context, findings } = await aPhone();
  const { link } = await aLink();
  const page = await open(context, link);
  const press = (path: string) => page.getByRole('button', { name: world.words(path) }).click();
  await press('welcome.next');
  await page.getByText(world.words('consent.lead')).waitFor();
  for (const box of await page.getByRole('checkbox').all()) await box.click();
  await press('consent.next');
  await press('check.turnOn');
  await heading(page, 'media.PERMISSION_DENIED.title').waitFor();
  expect(await page.getByText(world.words('permission.CHROME_DESKTOP.one')).count()).toBe(1);
  await findings.inspect('customer', 'permission refused', page);
  expect(findings.all).toEqual([]);
});
