/**
 * Judges the clips of `npm run bench -- streams` as the vision process does, and counts how often each
 * signal is odd or can't tell. All of them are of normal calls.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createFfmpeg } from '@visavis/runtime/ffmpeg';
import { decodePicture } from '@visavis/vision/decode';
import { frameNoise } from '@visavis/vision/injection/frame-noise';
import { frameTiming } from '@visavis/vision/injection/frame-timing';
import { repeatedFrames } from '@visavis/vision/injection/repeated-frames';
import type { Signal } from '@visavis/vision/injection/signal';
import { stillAgainstStream } from '@visavis/vision/injection/still-against-stream';
import { decodeClip, decodeThumbnails, listFrameTimes } from '../src/clip/decode-clip.ts';

const { values, positionals } = parseArgs({
  options: { ffmpeg: { type: 'string', default: 'ffmpeg' }, json: { type: 'boolean' } },
  allowPositionals: true,
});
const [folder = ''] = positionals;
const ffmpeg = createFfmpeg(values.ffmpeg, 300_000, new AbortController().signal);

type About = {
  readonly manner: string;
  readonly network: string;
  readonly startsAtMs: number;
  readonly fromMs: number;
  readonly takenAtMs: number;
};
type Row = { looks: number; odd: number; cantTell: number };

const rows = new Map<string, Row>();
for (const name of (await readdir(folder)).toSorted()) {
  const place = join(folder, name);
  const about = JSON.parse(await readFile(join(place, 'about.json'), 'utf8')) as About;
  const signals = await look(place, about);
  const told = signals.map(({ name: of, verdict, values: with_ }) => [of, verdict, with_]);
  process.stdout.write(`${about.manner}, ${about.network}: ${JSON.stringify(told)}\n`);
  for (const signal of signals) count(signal.name, signal);
}
for (const [name, { looks, odd, cantTell }] of rows)
  process.stdout.write(`${name.padEnd(24)} ${looks} looks, ${odd} odd, ${cantTell} can't tell\n`);
if (values.json) process.stdout.write(`${JSON.stringify(Object.fromEntries(rows))}\n`);

async function look(place: string, about: About): Promise<readonly Signal[]> {
  const { startsAtMs, fromMs, takenAtMs } = about;
  const clip = { ivf: await readFile(join(place, 'clip.ivf')), startsAtMs };
  const frames = await decodeThumbnails(ffmpeg, clip, { longestPx: 64, fromMs });
  const still = await decodePicture(await readFile(join(place, 'still.jpeg')));
  const [recorded] = await decodeClip(ffmpeg, clip, { longestPx: 640, fromMs: takenAtMs });
  return [
    frameTiming(listFrameTimes(clip).filter((atMs) => atMs >= fromMs)),
    frameNoise(frames.map(({ thumbnail }) => thumbnail)),
    repeatedFrames(frames),
    ...(recorded ? [stillAgainstStream(still, recorded.picture)] : []),
  ];
}

function count(name: string, { verdict }: Pick<Signal, 'verdict'>): void {
  const row = rows.get(name) ?? { looks: 0, odd: 0, cantTell: 0 };
  rows.set(name, row);
  row.looks += 1;
  if (verdict === 'ODD') row.odd += 1;
  if (verdict === 'CANT_TELL') row.cantTell += 1;
}
