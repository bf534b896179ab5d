import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ClusterBuffer } from '../../src/recording/cluster-buffer.ts';
import { AUDIO_TRACK, matroskaHeader, VIDEO_TRACK } from '../../src/recording/matroska-header.ts';
import { opusDurationMs } from '../../src/recording/opus.ts';
import { SILENCE, SilenceFill } from '../../src/recording/silence.ts';
import { isKeyframe } from '../../src/recording/vp8.ts';

const run = promisify(execFile);
const FRAMES_PER_S = 15;
const WRITTEN_EVERY_MS = 1000;

/** Luminance of the picture in the second `second` of the time line: every second is brighter. */
export const brightnessAt = (second: number): number => 40 + (second % 24) * 8;

export type Take = { readonly fromMs: number; readonly seconds: number };
export type PictureTake = Take & { readonly size: string };

type Block = { readonly track: number; readonly atMs: number; readonly bytes: Buffer };

/**
 * A recording as the recorder writes it, of a picture that gets brighter each second and a tone.
 * Between two takes something is missing: the file has a hole, or silence where sound is missing.
 */
export async function aWrittenRecording(given: {
  readonly video?: readonly PictureTake[];
  readonly audio?: readonly Take[];
  readonly startedAtMs?: number;
}): Promise<Buffer> {
  const frames = await Promise.all((given.video ?? []).map(framesOf));
  const sounds = await Promise.all((given.audio ?? []).map(soundsOf));
  const blocks = [...frames.flat(), ...withSilence(sounds.flat())];
  blocks.sort((one, other) => one.atMs - other.atMs);
  const [widthPx, heightPx] = (given.video?.[0]?.size ?? '1280x720').split('x').map(Number);
  const size = { widthPx: widthPx!, heightPx: heightPx! };
  const head = matroskaHeader(size, given.startedAtMs ?? Date.UTC(2026, 10, 22, 10));
  return Buffer.concat([head, ...clustersOf(blocks)]);
}

function clustersOf(blocks: readonly Block[]): readonly Buffer[] {
  const clusters = new ClusterBuffer();
  const written: Buffer[] = [];
  let writtenMs = 0;
  for (const { track, atMs, bytes } of blocks) {
    if (atMs - writtenMs >= WRITTEN_EVERY_MS) {
      written.push(Buffer.from(clusters.take()));
      writtenMs = atMs;
    }
    const isCue = track === AUDIO_TRACK || isKeyframe(bytes, 0);
    const at = clusters.beginBlock(track, atMs, bytes.length, isCue);
    bytes.copy(clusters.bytes, at);
  }
  return [...written, Buffer.from(clusters.take())];
}

async function framesOf({ fromMs, seconds, size }: PictureTake): Promise<readonly Block[]> {
  const level = `40+mod(floor(T+${fromMs / 1000})\\,24)*8`;
  const picture = `color=s=32x24:r=${FRAMES_PER_S},geq=lum=${level}:cb=128:cr=128,scale=${size}`;
  const ivf = await ffmpeg([
    ...['-f', 'lavfi', '-i', picture, '-t', String(seconds), '-pix_fmt', 'yuv420p'],
    ...['-c:v', 'libvpx', '-b:v', '500k', '-g', '60', '-deadline', 'realtime', '-cpu-used', '8'],
    ...['-f', 'ivf', '-'],
  ]);
  const blocks: Block[] = [];
  for (let at = 32; at < ivf.length;) {
    const length = ivf.readUInt32LE(at);
    const ticks = Number(ivf.readBigUInt64LE(at + 4));
    const atMs = fromMs + Math.round((ticks * 1000) / FRAMES_PER_S);
    blocks.push({ track: VIDEO_TRACK, atMs, bytes: ivf.subarray(at + 12, at + 12 + length) });
    at += 12 + length;
  }
  return blocks;
}

async function soundsOf({ fromMs, seconds }: Take): Promise<readonly Block[]> {
  const ogg = await ffmpeg([
    ...['-f', 'lavfi', '-i', 'sine=frequency=440:sample_rate=48000', '-t', String(seconds)],
    ...['-ac', '2', '-c:a', 'libopus', '-b:a', '32k', '-page_duration', '20000', '-f', 'ogg', '-'],
  ]);
  let atMs = fromMs;
  return packetsOf(ogg)
    .slice(2)
    .map((bytes) => {
      const block = { track: AUDIO_TRACK, atMs: Math.round(atMs), bytes };
      atMs += opusDurationMs(bytes, 0, bytes.length);
      return block;
    });
}

/** The packets of an Ogg file (RFC 3533, 6). */
function packetsOf(ogg: Buffer): readonly Buffer[] {
  const packets: Buffer[] = [];
  let pieces: Buffer[] = [];
  for (let at = 0; at < ogg.length;) {
    const lacing = ogg.subarray(at + 27, at + 27 + ogg.readUInt8(at + 26));
    at += 27 + lacing.length;
    for (const length of lacing) {
      pieces.push(ogg.subarray(at, at + length));
      at += length;
      if (length === 255) continue;
      packets.push(Buffer.concat(pieces));
      pieces = [];
    }
  }
  return packets;
}

function withSilence(sounds: readonly Block[]): readonly Block[] {
  const fill = new SilenceFill();
  return sounds.flatMap((sound) => {
    const silent = fill
      .take(sound.atMs)
      .map((atMs) => ({ track: AUDIO_TRACK, atMs, bytes: SILENCE }));
    fill.played(sound.atMs, opusDurationMs(sound.bytes, 0, sound.bytes.length));
    return [...silent, sound];
  });
}

async function ffmpeg(args: readonly string[]): Promise<Buffer> {
  const { stdout } = await run('ffmpeg', ['-hide_banner', '-loglevel', 'error', ...args], {
    encoding: 'buffer',
    maxBuffer: 512 * 1024 * 1024,
  });
  return stdout;
}
