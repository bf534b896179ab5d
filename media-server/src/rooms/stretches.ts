import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '@visavis/domain/ids';
import { PARTICIPANTS } from '@visavis/domain/session/session';
import { z } from 'zod';
import type { RecordedFile } from '../recording/participant-recording.ts';

/** What is known of one file of a stretch, beside the file itself. */
const described = z.object({
  participant: z.enum(PARTICIPANTS),
  endedAt: z.string(),
  durationMs: z.number(),
  videoFrames: z.number(),
  audioPackets: z.number(),
  gaps: z.array(
    z.object({
      track: z.enum(['AUDIO', 'VIDEO']),
      fromMs: z.number(),
      toMs: z.number(),
      cause: z.enum(['LOST', 'MUTED', 'DISCONNECTED', 'RESTARTED']),
    }),
  ),
  failure: z.string().optional(),
});
export type DescribedFile = z.infer<typeof described>;

const stretchNote = z.object({ startedAt: z.string(), files: z.array(described) });
export type StretchNote = z.infer<typeof stretchNote>;

const NOTE_NAME = /^stretch-(\d+)\.json$/;

/** The numbers of the stretches that a session's folder holds, in order. */
export async function listStretches(folder: string): Promise<readonly number[]> {
  const names = await readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return [];
    throw cause;
  });
  return names
    .flatMap((name) => Number(NOTE_NAME.exec(name)?.[1] ?? []))
    .filter((stretch) => stretch > 0)
    .sort((a, b) => a - b);
}

/** Takes the number of the next stretch of a session. */
export async function beginStretch(folder: string, startedAt: Date): Promise<number> {
  const stretch = ((await listStretches(folder)).at(-1) ?? 0) + 1;
  await noteBeginning(folder, stretch, startedAt.toISOString());
  return stretch;
}

/** Notes that a stretch begins: without this a file that a crash leaves behind has no place in time. */
export const noteBeginning = (folder: string, stretch: number, startedAt: Instant): Promise<void> =>
  writeNote(folder, stretch, { startedAt, files: [] });

/** Notes what a stretch that ended holds. */
export const noteEnding = (
  folder: string,
  stretch: number,
  startedAt: Instant,
  files: readonly RecordedFile[],
): Promise<void> =>
  writeNote(folder, stretch, {
    startedAt,
    files: files.map((file) => ({
      participant: file.participant,
      endedAt: file.endedAt.toISOString(),
      durationMs: file.durationMs,
      videoFrames: file.videoFrames,
      audioPackets: file.audioPackets,
      gaps: [...file.gaps],
      ...(file.failure ? { failure: file.failure } : {}),
    })),
  });

/** @throws ZodError where the note is damaged */
export const readNote = async (folder: string, stretch: number): Promise<StretchNote> =>
  stretchNote.parse(JSON.parse(await readFile(notePath(folder, stretch), 'utf8')));

const notePath = (folder: string, stretch: number) => join(folder, `stretch-${stretch}.json`);

/** Replaces the whole file, so that a crash never leaves half a note. */
async function writeNote(folder: string, stretch: number, note: StretchNote): Promise<void> {
  const path = notePath(folder, stretch);
  // Also where somebody took the folder away: what was lost is then known all the same.
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(`${path}.part`, JSON.stringify(note), { mode: 0o600 });
  await rename(`${path}.part`, path);
}
