// `npm run bench -- storing`: how long it takes from the end of a session until a supervisor can
// play it: both files read back, authenticated and scanned, their heads made, all written down.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { plusMs } from '@visavis/domain/ids';
import { PARTICIPANTS } from '@visavis/domain/session/session';
import { aCase, aSession, AT } from '@visavis/domain/testing/a-case';
import { createLocalFiles } from '@visavis/evidence/store/local-files';
import { createSealedStore } from '@visavis/evidence/store/sealed-store';
import { memoryCaseKeys } from '@visavis/evidence/testing/memory-case-keys';
import { createMemoryPorts } from '@visavis/use-cases/testing/memory-ports';
import { pino } from 'pino';
import { noteBeginning } from '../src/rooms/stretches.ts';
import { storeRecordings } from '../src/rooms/store-recordings.ts';
import { makeMedia, type MadeMedia } from './recording/made-media.ts';
import { writeRecording } from './storing/write-recording.ts';

const MATROSKA_TYPE = 'video/x-matroska';
const RUNS = 5;
const MEGABYTE = 1024 * 1024;

const { values } = parseArgs({
  options: {
    ffmpeg: { type: 'string', default: 'ffmpeg' },
    json: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '10' },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const minutes = Number(values.minutes);
const folder = await mkdtemp(join(tmpdir(), 'visavis-bench-storing-'));
try {
  say(`Writing sessions of ${minutes} minutes: 720p VP8 at 1.5 Mbit/s and Opus, two participants`);
  const media = await makeMedia(values.ffmpeg);
  const tookMs: number[] = [];
  let sizeBytes = 0;
  for (let run = 1; run <= RUNS; run += 1) {
    const stored = await storeOne(run, media);
    tookMs.push(stored.tookMs);
    sizeBytes = stored.sizeBytes;
  }
  tookMs.sort((a, b) => a - b);
  const medianMs = tookMs[Math.floor(RUNS / 2)]!;
  const slowestMs = tookMs.at(-1)!;
  const megabytes = sizeBytes / MEGABYTE;
  say(`${megabytes.toFixed(0)} MB in two files are ready to be played after`);
  say(`${medianMs.toFixed(0)} ms in the median of ${RUNS}, ${slowestMs.toFixed(0)} ms at most`);
  if (values.json) say(JSON.stringify({ minutes, megabytes, medianMs, slowestMs }));
} finally {
  await rm(folder, { recursive: true });
}

async function storeOne(run: number, media: MadeMedia) {
  const session = aSession({ state: 'CLOSING', closedAt: plusMs(AT, minutes * 60_000) });
  const kase = aCase({ sessions: [session] });
  const { ports } = createMemoryPorts(kase);
  const files = createLocalFiles(join(folder, `evidence-${run}`));
  const evidence = createSealedStore({ files, caseKeys: memoryCaseKeys() });
  const recordings = join(folder, `recordings-${run}`);
  await mkdir(recordings);
  const reserved = await Promise.all(
    PARTICIPANTS.map(() => evidence.reserve(kase.id, 'RECORDING', MATROSKA_TYPE)),
  );
  await noteBeginning(recordings, 1, {
    startedAt: AT,
    files: PARTICIPANTS.map((participant, index) => {
      const { key, mediaType } = reserved[index]!;
      return { participant, key, mediaType };
    }),
  });
  const sizeBytes = await writeRecording(recordings, reserved, media, minutes);
  const log = pino({ level: 'error' });
  const startedAt = performance.now();
  const target = { caseId: kase.id, sessionId: session.id };
  await storeRecordings({ ports, evidence, log }, target, recordings);
  const tookMs = performance.now() - startedAt;
  const stored = (await ports.cases.get(kase.id)).sessions[0]!.recordings;
  if (stored.length !== PARTICIPANTS.length) throw new Error('Not everything was stored');
  return { tookMs, sizeBytes };
}
