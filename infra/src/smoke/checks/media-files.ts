import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { EvidenceStore } from '@visavis/evidence/evidence-store';
import type { EvidenceRef, Recording } from '@visavis/domain/session/session';
import { run } from '../camera/run.ts';

/** What ffprobe says of a recording. */
export type Probed = {
  readonly codecs: readonly string[];
  readonly durationMs: number;
  readonly videoFrames: number;
};

/** Takes a file out of the evidence store, whole. */
export async function takeOut(
  evidence: EvidenceStore,
  ref: EvidenceRef,
  folder: string,
): Promise<string> {
  const path = join(folder, ref.key.replaceAll('/', '-'));
  await pipeline(await evidence.read(ref), createWriteStream(path));
  return path;
}

/** Takes a recording out as the player gets it: its head, and what was written behind it. */
export async function takeOutPlayable(
  evidence: EvidenceStore,
  { head, raw, bodyFrom }: Recording,
  folder: string,
): Promise<string> {
  const path = join(folder, `${raw.key.replaceAll('/', '-')}.webm`);
  await pipeline(await evidence.read(head), createWriteStream(path));
  const body = await evidence.read(raw, { from: bodyFrom });
  await pipeline(body, createWriteStream(path, { flags: 'a' }));
  return path;
}

/** Counts codecs, length and pictures. */
export async function probe(path: string): Promise<Probed> {
  const output = await run('ffprobe', [
    ...['-v', 'error', '-count_packets', '-of', 'json', '-show_entries'],
    'format=duration:stream=codec_name,codec_type,nb_read_packets',
    path,
  ]);
  const { streams, format } = JSON.parse(output) as {
    readonly streams: readonly {
      readonly codec_name: string;
      readonly codec_type: string;
      readonly nb_read_packets: string;
    }[];
    readonly format: { readonly duration: string };
  };
  const video = streams.find(({ codec_type }) => codec_type === 'video');
  return {
    codecs: streams.map(({ codec_name }) => codec_name).sort(),
    durationMs: Number(format.duration) * 1000,
    videoFrames: Number(video?.nb_read_packets ?? 0),
  };
}

/** Decodes every picture and every sound; any fault is an error. */
export async function decode(path: string): Promise<void> {
  await run('ffmpeg', ['-v', 'error', '-xerror', '-i', path, '-f', 'null', '-']);
}
