import { Readable } from 'node:stream';
import { FfmpegFailed, type Ffmpeg } from '@visavis/runtime/ffmpeg';
import type { Picture } from '@visavis/vision/quality/picture';
import type { Thumbnail } from '@visavis/vision/quality/thumbnail';
import { LookFailed } from '../threads/orders.ts';
import { readIvf } from './read-ivf.ts';

/** A clip of the recorder, and when its first frame was captured, in ms since 1970. */
export type ClipFile = { readonly ivf: Buffer; readonly startsAtMs: number };

/** Which frames of a clip are wanted, and how large. */
export type WantedFrames = {
  readonly longestPx: number;
  /** In ms since 1970: earlier ones are decoded, as others build on them, and not given. */
  readonly fromMs?: number;
  /** All, where it is left out. */
  readonly perSecond?: number;
};

/** A frame, and when it was captured, in ms since 1970. */
export type ClipFrame = { readonly atMs: number; readonly picture: Picture };

/** Of the processor's time: some seconds of a call take one or two. */
const WORKS_AT_MOST_S = 60;

/** Decodes frames in colour. @throws LookFailed */
export async function decodeClip(
  ffmpeg: Ffmpeg,
  clip: ClipFile,
  wanted: WantedFrames,
): Promise<readonly ClipFrame[]> {
  const frames = await decode(ffmpeg, clip, { ...wanted, pixels: 'rgb24' });
  return frames.map(({ atMs, ...picture }) => ({ atMs, picture }));
}

/** Decodes frames as few cells of brightness. @throws LookFailed */
export async function decodeThumbnails(
  ffmpeg: Ffmpeg,
  clip: ClipFile,
  wanted: WantedFrames,
): Promise<readonly { readonly atMs: number; readonly thumbnail: Thumbnail }[]> {
  const frames = await decode(ffmpeg, clip, { ...wanted, pixels: 'gray' });
  return frames.map(({ atMs, ...thumbnail }) => ({ atMs, thumbnail }));
}

/** When each frame of a clip was captured, in ms since 1970, without decoding any. */
export const listFrameTimes = ({ ivf, startsAtMs }: ClipFile): readonly number[] =>
  readIvf(ivf).timesMs.map((ms) => startsAtMs + ms);

const BYTES_PER_PIXEL = { rgb24: 3, gray: 1 } as const;

type Decoded = Picture & { readonly atMs: number };

/**
 * ffmpeg decodes in a process of its own, in one thread. Raw frames carry no times: which frames come
 * out is decided here, by number, so that each has the time that the sender gave it.
 */
async function decode(
  ffmpeg: Ffmpeg,
  clip: ClipFile,
  { pixels, ...wanted }: WantedFrames & { readonly pixels: keyof typeof BYTES_PER_PIXEL },
): Promise<readonly Decoded[]> {
  const times = listFrameTimes(clip);
  const numbers = pickFrames(times, wanted);
  if (numbers.length === 0) return [];
  const [widthPx, heightPx] = fit(readIvf(clip.ivf), wanted.longestPx);
  const sizeBytes = widthPx * heightPx * BYTES_PER_PIXEL[pixels];
  const all = await run(ffmpeg, clip.ivf, {
    filter: `select='${expressionOf(numbers)}',scale=${widthPx}:${heightPx}:flags=area`,
    pixels,
    sizeBytes: sizeBytes * numbers.length,
  });
  // Each with memory of its own: it travels to a thread, and would take its neighbours along.
  return numbers.map((number, index) => ({
    data: new Uint8Array(all.subarray(index * sizeBytes, (index + 1) * sizeBytes)),
    ...{ widthPx, heightPx, atMs: times[number]! },
  }));
}

async function run(
  ffmpeg: Ffmpeg,
  ivf: Buffer,
  made: { readonly filter: string; readonly pixels: string; readonly sizeBytes: number },
): Promise<Buffer> {
  // A browser changes the size of its picture as it can: filters that began anew with each size would
  // count their frames anew.
  const decoder = ['-threads', '1', '-c:v', 'vp8', '-reinit_filter', '0', '-f', 'ivf'];
  const input = [
    '-timelimit',
    String(WORKS_AT_MOST_S),
    ...decoder,
    '-i',
    'pipe:3',
    '-map',
    '0:v:0',
  ];
  const frames = ['-vf', made.filter, '-fps_mode', 'passthrough', '-threads', '1'];
  const raw = ['-pix_fmt', made.pixels, '-f', 'rawvideo', 'pipe:1'];
  try {
    return await ffmpeg({
      args: [...input, ...frames, ...raw],
      inputs: [Readable.from([ivf])],
      output: (bytes) => exactly(bytes, made.sizeBytes),
    });
  } catch (cause) {
    throw failureOf(cause);
  }
}

/** What the clip is to blame for. */
function failureOf(cause: unknown): unknown {
  if (cause instanceof OtherFrames) return new LookFailed('UNDECODABLE', { cause });
  if (!(cause instanceof FfmpegFailed) || cause.wasStopped) return cause;
  if (cause.killedBy === null) return new LookFailed('UNDECODABLE', { cause });
  return new LookFailed(cause.killedBy === 'SIGXCPU' ? 'TIMEOUT' : 'POISON', { cause });
}

/** More or fewer frames came out than are in the clip by its own word. */
class OtherFrames extends Error {}

/** Whatever a broken stream makes of its decoder: never more than was expected, and never less. */
async function exactly(bytes: Readable, sizeBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let soFar = 0;
  for await (const part of bytes as AsyncIterable<Buffer>) {
    soFar += part.length;
    if (soFar > sizeBytes) break;
    parts.push(part);
  }
  if (soFar !== sizeBytes)
    throw new OtherFrames(`${soFar} bytes came out in place of ${sizeBytes}`);
  return Buffer.concat(parts);
}

/** The numbers of the wanted frames: of each part of a second the first. */
export function pickFrames(
  times: readonly number[],
  { fromMs = 0, perSecond }: Pick<WantedFrames, 'fromMs' | 'perSecond'>,
): readonly number[] {
  let lastPart = -1;
  return times.flatMap((atMs, number) => {
    if (atMs < fromMs) return [];
    const part = perSecond ? Math.floor(((atMs - fromMs) / 1_000) * perSecond) : number;
    if (part === lastPart) return [];
    lastPart = part;
    return [number];
  });
}

/** Frames that follow each other are one term: a whole clip would else be an endless expression. */
function expressionOf(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => `between(n,${first},${last})`).join('+');
}

function fit(
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
  longestPx: number,
): readonly [number, number] {
  const share = Math.min(1, longestPx / Math.max(widthPx, heightPx));
  const side = (px: number): number => Math.max(2, Math.round((px * share) / 2) * 2);
  return [side(widthPx), side(heightPx)];
}
