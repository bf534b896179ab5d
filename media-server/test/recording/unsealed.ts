import { open, writeFile } from 'node:fs/promises';
import type { Speaker } from '@visavis/domain/session/session';
import { newSealing, type Sealing } from '@visavis/evidence/sealed/file-key';
import { readBack } from '@visavis/evidence/sealed/read-back';

const CASE_KEY = Buffer.alloc(32, 7);

const nameOf = (participant: Speaker) => ({ caseId: 'a-case', key: participant });

/** What a test's file of this participant is sealed with. */
export const aSealing = (participant: Speaker): Sealing =>
  newSealing(CASE_KEY, nameOf(participant));

/** Writes the plain recording beside the sealed file, which is finished if a crash cut it. */
export async function unsealed({
  participant,
  path,
}: {
  readonly participant: Speaker;
  readonly path: string;
}): Promise<string> {
  const plain: Buffer[] = [];
  const file = await open(path, 'r+');
  try {
    const tap = (chunk: Buffer) => void plain.push(Buffer.from(chunk));
    await readBack(file, { caseKey: CASE_KEY, name: nameOf(participant), tap });
  } finally {
    await file.close();
  }
  const plainPath = path.replace(/\.sealed$/, '.mkv');
  await writeFile(plainPath, Buffer.concat(plain));
  return plainPath;
}
