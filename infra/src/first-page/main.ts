/**
 * `npm run first-page`: weighs the customer's first page as `next build` made it, and lets Lighthouse
 * judge it as on a phone. Fails where it is too heavy, too slow or not accessible enough.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { freePorts } from '../free-ports.ts';
import { inProject } from '../project.ts';
import { NEXT_BIN } from '../set-up/app-build.ts';
import { scriptsOf, weighScripts } from './weigh-scripts.ts';

const MOST_SCRIPT_BYTES = 170 * 1024;
const LEAST_SCORE = 0.95;

const [appPort = 0, debugPort = 0] = await freePorts(2);
const address = `http://localhost:${appPort}/`;
const app = spawn(process.execPath, [NEXT_BIN, 'start', '-p', String(appPort)], {
  cwd: inProject('apps', 'join'),
  env: { ...process.env, NODE_ENV: 'production' },
  stdio: 'ignore',
});
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${debugPort}`],
});
try {
  const bytes = await weighScripts(address, scriptsOf(await (await firstAnswer()).text()));
  const scores = await judge();
  const words = Object.entries(scores).map(([name, score]) => `${name} ${Math.round(score * 100)}`);
  process.stdout.write(
    `first page: ${Math.round(bytes / 1024)} KB of JavaScript, ${words.join(', ')}\n`,
  );
  const isGood = Object.values(scores).every((score) => score >= LEAST_SCORE);
  process.exitCode = isGood && bytes <= MOST_SCRIPT_BYTES ? 0 : 1;
} finally {
  await browser.close();
  app.kill();
  if (app.exitCode === null) await once(app, 'exit');
}

async function firstAnswer(): Promise<Response> {
  for (let tries = 0; tries < 120; tries += 1) {
    try {
      return await fetch(address);
    } catch (error) {
      // It is not listening yet.
      if (!(error instanceof TypeError) || app.exitCode !== null) throw error;
      await pause(500);
    }
  }
  throw new Error('The app did not answer');
}

async function judge(): Promise<{ readonly performance: number; readonly accessibility: number }> {
  const run = await lighthouse(address, {
    port: debugPort,
    onlyCategories: ['performance', 'accessibility'],
    logLevel: 'error',
  });
  const { performance, accessibility } = run?.lhr.categories ?? {};
  return { performance: performance?.score ?? 0, accessibility: accessibility?.score ?? 0 };
}
