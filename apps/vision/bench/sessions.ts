/**
 * `npm run bench -- sessions`: how long a snapshot of a call waits for its first answer, and for the
 * whole one, while ten calls go on.
 * Snapshots go through the vision process's own door, into its threads and back sealed; only the
 * database is memory. On one core: `taskset -c 0 npm run bench -- sessions`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { drawLots } from '@visavis/vision/testing/specimens/random';
import { answersOfQueue, quantile, type LookCost } from './queue-of-looks.ts';
import { openCalls, STEPS, type Calls } from './calls.ts';

const SEED = 20_261_123;
const SESSIONS = 10;
/** As the media server does: after so long the agent is told to go on alone. */
const ANSWER_WITHIN_MS = 10_000;
const ROUNDS = 3;
const REPLAYED_MS = 3_600_000;
/** Seconds between two snapshots of one session: hurried, and twelve in a call of six minutes. */
const PACES = [
  { name: 'a snapshot every 8 to 15 s', least: 8_000, most: 15_000 },
  { name: 'a snapshot every 20 to 40 s', least: 20_000, most: 40_000 },
] as const;

const { values } = parseArgs({
  options: {
    ffmpeg: { type: 'string', default: 'ffmpeg' },
    portrait: { type: 'string', default: '' },
    seconds: { type: 'string', default: '120' },
    json: { type: 'boolean', default: false },
  },
});
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const inWords = (times: readonly number[]): string =>
  `p50 ${quantile(times, 0.5)} ms, p95 ${quantile(times, 0.95)} ms`;

const folder = await mkdtemp(join(tmpdir(), 'visavis-bench-sessions-'));
const figures: Record<string, number> = {};
try {
  const calls = await openCalls({ folder, sessions: SESSIONS, ...values });
  const costs = await measureCosts(calls);
  for (const pace of PACES) {
    const replayed = answersOfQueue(costs, { ...pace, sessions: SESSIONS, forMs: REPLAYED_MS });
    say(
      `${SESSIONS} calls, ${pace.name}, on a core of their own, replayed by the processor's time`,
    );
    const { askedPercent, firstsMs, wholesMs } = replayed;
    const isTooMuch = askedPercent >= 100;
    say(`  first: ${inWords(firstsMs)}`);
    say(`  whole: ${isTooMuch ? 'later and later' : inWords(wholesMs)}; ${askedPercent} % of it`);
    const lived = await live(calls, pace, Number(values.seconds) * 1_000);
    await calls.settled();
    const key = `every${pace.least / 1_000}s`;
    figures[`${key}AskedPercent`] = askedPercent;
    figures[`${key}ReplayedFirstP95Ms`] = quantile(firstsMs, 0.95);
    if (!isTooMuch) figures[`${key}ReplayedWholeP95Ms`] = quantile(wholesMs, 0.95);
    for (const [name, times] of Object.entries(lived)) {
      const unanswered = times.filter((ms) => ms >= ANSWER_WITHIN_MS).length;
      say(`  by this machine's clock, ${name}: ${inWords(times)}; ${unanswered} gave up`);
      figures[`${key}${name}P50Ms`] = quantile(times, 0.5);
      figures[`${key}${name}P95Ms`] = quantile(times, 0.95);
    }
    say(`  of ${lived.First.length} snapshots`);
  }
  await calls.close();
} finally {
  await rm(folder, { recursive: true });
}
if (values.json) say(JSON.stringify({ sessions: figures }));
// The networks' WebAssembly keeps the process alive.
process.exit(0);

/** What each kind of look takes of the processor: door, decoding, networks, sealing, all of it. */
async function measureCosts(calls: Calls): Promise<readonly LookCost[]> {
  const costs: LookCost[] = [];
  for (const [step, { stepId }] of STEPS.entries()) {
    const own: LookCost[] = [];
    // The first of all pays for what is loaded and compiled but once.
    for (let round = step === 0 ? -1 : 0; round < ROUNDS; round++) {
      const before = process.cpuUsage();
      let firstMs = 0;
      await calls.look(0, step, { onFirst: () => (firstMs = workedMs(before)) });
      if (round >= 0) own.push({ firstMs, restMs: workedMs(before) - firstMs });
    }
    const said = own.map(({ firstMs, restMs }) => `${Math.round(firstMs)} + ${Math.round(restMs)}`);
    say(`${stepId.padEnd(16)} ${said.join(', ')} ms of the processor`);
    const middle = (part: keyof LookCost) =>
      quantile(
        own.map((cost) => cost[part]),
        0.5,
      );
    figures[`${stepId}FirstCpuMs`] = middle('firstMs');
    figures[`${stepId}RestCpuMs`] = middle('restMs');
    costs.push(...own);
  }
  return costs;
}

function workedMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000;
}

type Lived = { readonly First: readonly number[]; readonly Whole: readonly number[] };

/** All sessions beside each other, each with a lot of its own; how long each answer took. */
async function live(
  calls: Calls,
  { least, most }: { readonly least: number; readonly most: number },
  forMs: number,
): Promise<Lived> {
  const until = performance.now() + forMs;
  const [firsts, wholes]: [number[], number[]] = [[], []];
  const call = async (session: number): Promise<void> => {
    const lots = drawLots(SEED + session);
    const asked: Promise<void>[] = [];
    const ask = async (step: number): Promise<void> => {
      const from = performance.now();
      const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
      let firstMs = ANSWER_WITHIN_MS;
      const onFirst = () => (firstMs = performance.now() - from);
      // Refused is no answer either.
      const isAnswered = await calls.look(session, step, { onFirst, signal }).then(
        () => true,
        () => false,
      );
      firsts.push(firstMs);
      wholes.push(isAnswered ? performance.now() - from : ANSWER_WITHIN_MS);
    };
    await delay(lots.between(0, most));
    for (let step = session; performance.now() < until; step++) {
      // A call goes on while its snapshot is looked at.
      asked.push(ask(step % STEPS.length));
      await delay(lots.between(least, most));
    }
    await Promise.all(asked);
  };
  await Promise.all(Array.from({ length: SESSIONS }, (_, session) => call(session)));
  return { First: firsts, Whole: wholes };
}
