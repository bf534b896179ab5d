// `npm run bench -- streams`: how often the signals of an injected stream are wrong on normal calls: a
// real Chromium sends films through a network to the media worker, the recorder cuts clips as in a
// call, and what the vision process would say of each is counted.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createWorker } from 'mediasoup';
import { startRecorderProcess } from './recording/recorder-process.ts';
import type { Network } from './streams/bad-network.ts';
import { makeCall } from './streams/browser-call.ts';
import { makeFilm, type Manner } from './streams/films.ts';
import { servePage } from '../test/serve-page.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
const PAGE = new URL('../../packages/call-client/test/sending-page.ts', import.meta.url);
const CLIPS = 4;

const GOOD = { name: 'good', loss: 0, delayMs: 20, jitterMs: 2, kilobits: Infinity };
const JITTER = { name: 'jitter of 50 ms', loss: 0, delayMs: 40, jitterMs: 50, kilobits: Infinity };
const LOSS = { name: 'loss of 3 %', loss: 0.03, delayMs: 40, jitterMs: 10, kilobits: Infinity };
const NARROW = { name: '400 kbit/s', loss: 0, delayMs: 40, jitterMs: 10, kilobits: 400 };
const LIVELY = { name: 'lively', swayPx: 40, noise: 7 };
const QUIET = { name: 'quiet', swayPx: 6, noise: 2 };
const DARK = { name: 'dark', swayPx: 15, noise: 14 };

const CALLS: readonly (readonly [Manner, Network])[] = [
  [LIVELY, GOOD],
  [LIVELY, JITTER],
  [LIVELY, LOSS],
  [LIVELY, NARROW],
  [QUIET, GOOD],
  [QUIET, LOSS],
  [QUIET, NARROW],
  [DARK, GOOD],
  [DARK, NARROW],
];

const { values } = parseArgs({
  options: {
    ffmpeg: { type: 'string', default: 'ffmpeg' },
    portrait: { type: 'string', default: '' },
    /** The first so many calls alone. */
    calls: { type: 'string', default: String(CALLS.length) },
    json: { type: 'boolean', default: false },
  },
});

const faceApi = dirname(findPackageJSON('@vladmandic/face-api', import.meta.url) ?? '');
const WOMAN = { picture: join(faceApi, 'demo/sample1.jpg'), crop: '720:405:110:260' };
const ASTRONAUT = { picture: values.portrait, crop: '384:216:32:0' };
const STILLS = new Map([
  [LIVELY, WOMAN],
  [QUIET, ASTRONAUT],
  [DARK, WOMAN],
]);

const folder = await mkdtemp(join(tmpdir(), 'visavis-bench-streams-'));
const worker = await createWorker({ logLevel: 'error' });
const recorder = await startRecorderProcess(folder);
const served = await servePage(PAGE);
try {
  const films = new Map<Manner, string>();
  const pageUrl = `http://localhost:${served.port}/`;
  for (const [number, [manner, network]] of CALLS.slice(0, Number(values.calls)).entries()) {
    const film =
      films.get(manner) ?? (await makeFilm(values.ffmpeg, folder, STILLS.get(manner)!, manner));
    films.set(manner, film);
    process.stdout.write(`A call: ${manner.name}, ${network.name}\n`);
    const call = { id: `call-${number}`, film, network };
    const clips = await makeCall({ worker, recorder, pageUrl }, call, CLIPS);
    for (const [index, { clip, still, fromMs, takenAtMs }] of clips.entries()) {
      const place = join(folder, 'clips', `${number}-${index}`);
      await mkdir(place, { recursive: true });
      await writeFile(join(place, 'clip.ivf'), clip.ivf);
      await writeFile(join(place, 'still.jpeg'), still);
      const startsAtMs = clip.startsAt.getTime();
      const about = { manner: manner.name, network: network.name, startsAtMs, fromMs, takenAtMs };
      await writeFile(join(place, 'about.json'), JSON.stringify(about));
    }
  }
  await judge(join(folder, 'clips'));
} finally {
  served.close();
  await recorder.end();
  worker.close();
  await rm(folder, { recursive: true, force: true });
}

/** Who judges is no part of the media server: a program of its own. */
async function judge(clips: string): Promise<void> {
  const program = join(PROJECT, 'apps', 'vision', 'bench', 'judge-streams.ts');
  const options = ['--ffmpeg', values.ffmpeg, ...(values.json ? ['--json'] : []), clips];
  const [code] = await once(
    spawn(process.execPath, [program, ...options], { stdio: 'inherit' }),
    'exit',
  );
  if (code !== 0) throw new Error('The clips were not judged');
}
