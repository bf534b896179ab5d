/**
 * `npm run first-page`: weighs the customer's first page as `next build` made it, with and without an
 * invitation, and fails where it is too heavy. Lighthouse's scores are printed beside it: they depend
 * on how busy the machine is. `--judge` fails on them too.
 */
import { parseArgs } from 'node:util';
import type { InvitationOpened } from '@visavis/contract/customer';
import { chromium } from 'playwright-core';
import { freePorts } from '../free-ports.ts';
import { judge } from './judge.ts';
import { serveFirstPage } from './serve-first-page.ts';
import { weighScripts } from './weigh-scripts.ts';

const MOST_SCRIPT_BYTES = 170_000;
const LEAST_SCORE = 95;
/** Where the scores count, the middle one of these does. */
const JUDGED_RUNS = 3;

const PURPOSE = 'You are opening an account.';
const OPENED: InvitationOpened = {
  ticket: 'not used: there is no line yet',
  expiresAt: '2099-01-01T00:00:00.000Z',
  welcome: {
    bankName: 'Aegean Bank',
    reference: 'VV-2026-000001',
    name: 'Maria',
    language: 'en',
    purpose: { en: PURPOSE, el: PURPOSE, pl: PURPOSE, de: PURPOSE, hi: PURPOSE },
  },
};

const { values } = parseArgs({ options: { judge: { type: 'boolean', default: false } } });
const [debugPort = 0] = await freePorts(1);
const site = await serveFirstPage(OPENED);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${debugPort}`],
});
try {
  const pages = [
    { title: 'without an invitation', address: site.address, words: 'link' },
    { title: 'with an invitation', address: site.withInvitation, words: 'Maria' },
  ];
  const found: string[] = [];
  let isGood = true;
  for (const { title, address, words } of pages) {
    const bytes = await weighScripts(browser, address, words);
    // On a machine that is too busy Lighthouse gives up: the weight is held all the same.
    const scores = await judge(address, debugPort, values.judge ? JUDGED_RUNS : 1).catch(() => ({
      performance: 0,
      accessibility: 0,
    }));
    const isQuick = Object.values(scores).every((score) => score >= LEAST_SCORE);
    isGood &&= bytes <= MOST_SCRIPT_BYTES && (isQuick || !values.judge);
    found.push(
      `${title} ${(bytes / 1000).toFixed(1)} of ${MOST_SCRIPT_BYTES / 1000} KB of JavaScript, ` +
        `performance ${scores.performance}, accessibility ${scores.accessibility}`,
    );
  }
  process.stdout.write(`first page: ${found.join('; ')}\n`);
  process.exitCode = isGood ? 0 : 1;
} finally {
  await browser.close();
  await site.close();
}
