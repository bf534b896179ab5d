import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StaffId } from '@visavis/domain/ids';
import { SPEAKERS } from '@visavis/domain/session/session';
import { z } from 'zod';
import { notesName } from '../recording/stretch-files.ts';
import { stretchNote, type StretchNote } from '../recording/stretch-note.ts';
import { afterNote, NOTHING_NOTED, type StretchState } from '../recording/stretch-state.ts';

const toStaffId = (id: string) => id as StaffId;

/** What must be known of a stretch before its first packet: without it its files are no evidence. */
const beginning = z.strictObject({
  startedAt: z.iso.datetime(),
  /** Of a visitor's stretch: who they are, and since when they are there. */
  visit: z
    .strictObject({ staffId: z.string().transform(toStaffId), joinedAt: z.iso.datetime() })
    .optional(),
  /** Under which names the evidence store expects the files. */
  files: z
    .array(
      z.strictObject({
        participant: z.enum(SPEAKERS),
        key: z.string(),
        mediaType: z.string(),
      }),
    )
    .readonly(),
});
export type StretchBeginning = z.infer<typeof beginning>;
export type Visiting = NonNullable<StretchBeginning['visit']>;

type MayVisit = { readonly visit?: Visiting | undefined };

/** Whether two stretches are of one visit, or both of none. */
export const isSameVisit = (one: MayVisit, other: MayVisit): boolean =>
  one.visit?.staffId === other.visit?.staffId && one.visit?.joinedAt === other.visit?.joinedAt;

const BEGINNING_NAME = /^stretch-(\d+)\.json$/;

/** The numbers of the stretches that a session's folder holds, in order. */
export async function listStretches(folder: string): Promise<readonly number[]> {
  const names = await readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return [];
    throw cause;
  });
  return names
    .flatMap((name) => Number(BEGINNING_NAME.exec(name)?.[1] ?? []))
    .filter((stretch) => stretch > 0)
    .sort((a, b) => a - b);
}

/** Notes that a stretch begins. The file is whole or not there. */
export async function noteBeginning(
  folder: string,
  stretch: number,
  begins: StretchBeginning,
): Promise<void> {
  const path = beginningPath(folder, stretch);
  // Also where somebody took the folder away: what was lost is then known all the same.
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(`${path}.part`, JSON.stringify(begins), { mode: 0o600, flush: true });
  await rename(`${path}.part`, path);
}

/** @throws ZodError where the note is damaged */
export const readBeginning = async (folder: string, stretch: number): Promise<StretchBeginning> =>
  beginning.parse(JSON.parse(await readFile(beginningPath(folder, stretch), 'utf8')));

/** What the recorder noted beside the files; as far as it goes where a crash cut a line. */
export async function readNotes(folder: string, stretch: number): Promise<StretchState> {
  const path = join(folder, notesName(stretch));
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return '';
    throw cause;
  });
  let state = NOTHING_NOTED;
  for (const line of text.split('\n')) {
    const note = findNote(line);
    // Cut off by a crash: from here on nothing is known, and counts as missing.
    if (!note) break;
    state = afterNote(state, note);
  }
  return state;
}

function findNote(line: string): StretchNote | undefined {
  try {
    return stretchNote.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

const beginningPath = (folder: string, stretch: number) => join(folder, `stretch-${stretch}.json`);
