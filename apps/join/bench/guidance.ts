/**
 * `npm run bench -- guidance`: how often the customer's browser can look at its own picture. The worker
 * as it is shipped, in Chromium without a GPU, on a portrait that sways; from the picture that is sent
 * to the worker to its findings.
 */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { GUIDANCE_FILES, GUIDANCE_PATH } from '../src/guidance/guidance-files.ts';
import type { GuidanceSubject } from '../src/guidance/guidance-messages.ts';

const WORKER = new URL('../src/guidance/guidance-worker.ts', import.meta.url);
const PAGE = new URL('./guidance-page.ts', import.meta.url);
/** The first looks fetch the networks and compile them. */
const NOT_COUNTED = 5;

const { values } = parseArgs({
  options: {
    ffmpeg: { type: 'string' },
    portrait: { type: 'string', default: '' },
    looks: { type: 'string', default: '60' },
    json: { type: 'boolean', default: false },
  },
});

export type Looked = { readonly tookMs: number; readonly codes: readonly string[] };

const bundled = async (entry: URL): Promise<Uint8Array> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
    ...{ bundle: true, write: false, format: 'esm', target: 'es2022' },
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
};

const answers = new Map<string, () => Promise<Uint8Array>>([
  [
    '/',
    () =>
      Promise.resolve(Buffer.from('<!doctype html><script type="module" src="/page.js"></script>')),
  ],
  ['/page.js', () => bundled(PAGE)],
  ['/worker.js', () => bundled(WORKER)],
  ['/portrait.png', () => readFile(values.portrait)],
  ...Object.entries(GUIDANCE_FILES).map(([name, known]) => {
    const folder = dirname(findPackageJSON(known.in, import.meta.url) ?? '');
    return [GUIDANCE_PATH + name, () => readFile(join(folder, known.at))] as const;
  }),
]);

const server = createServer((request, response) => void answer(request.url ?? '', response));
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as { readonly port: number };
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
});
const figures: Record<string, Record<string, number>> = {};
try {
  for (const subject of ['FACE', 'DOCUMENT'] as const) figures[subject] = await measure(subject);
  if (values.json) process.stdout.write(`${JSON.stringify({ guidance: figures })}\n`);
} finally {
  await browser.close();
  server.close();
}

async function answer(path: string, response: ServerResponse): Promise<void> {
  const make = answers.get(path);
  if (!make) return void response.writeHead(404).end();
  const type = path.endsWith('.js') ? 'text/javascript' : path === '/' ? 'text/html' : 'image/png';
  const bytes = await make();
  response.writeHead(200, { 'content-type': path.endsWith('.wasm') ? 'application/wasm' : type });
  response.end(bytes);
}

async function measure(subject: GuidanceSubject): Promise<Record<string, number>> {
  const page = await browser.newPage();
  await page.goto(`http://localhost:${port}/`);
  const look = (looks: number) =>
    page.evaluate<readonly Looked[]>(`visavis.look(${JSON.stringify(subject)}, ${looks})`);
  const [first] = await look(NOT_COUNTED);
  const workedBefore = await workedSeconds();
  const looked = await look(Number(values.looks));
  const worked = (await workedSeconds()) - workedBefore;
  // Nobody is there any more: a face that was followed must not stay.
  const [gone] = await page.evaluate<readonly Looked[]>(`visavis.look('FACE', 1, false)`);
  if (subject === 'FACE' && !gone?.codes.includes('FACE_MISSING'))
    throw new Error(`An empty picture was called ${String(gone?.codes)}`);
  await page.close();
  const took = looked.map(({ tookMs }) => tookMs).toSorted((a, b) => a - b);
  const at = (share: number): number =>
    Math.round(took[Math.floor((took.length - 1) * share)] ?? 0);
  const workedMs = Math.round((worked * 1000) / took.length);
  const firstMs = Math.round(first?.tookMs ?? 0);
  const found = { firstMs, workedMs, bestMs: at(0), p50Ms: at(0.5), p95Ms: at(0.95) };
  const said = countOf(looked.flatMap(({ codes }) => codes));
  process.stdout.write(
    `${subject}: ${workedMs} ms of the processor a look, ${(1000 / workedMs).toFixed(1)} a second; by the clock best ${found.bestMs}, p50 ${found.p50Ms}, p95 ${found.p95Ms} ms of ${took.length}, first ${firstMs}; said ${said}\n`,
  );
  return found;
}

/** Of the page's process: its own drawing included, and what other programs take left out. */
async function workedSeconds(): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

function countOf(codes: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => `${code} ${count}`).join(', ');
}
