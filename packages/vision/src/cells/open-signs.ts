import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { visionFolder } from '../lettering/fonts.ts';
import { netOfBytes, type SignNet } from './sign-net.ts';

/** The classifier of OCR-B as set-up trained it on this machine, and the digest of its weights. */
export type KnownSigns = { readonly net: SignNet; readonly sha256: string };

export const signWeightsPath = (): string => join(visionFolder(), 'ocr-b-signs.bin');

/** The classifier, or undefined where set-up has not trained it: one reader reads then, and none agrees. */
export async function openSigns(): Promise<KnownSigns | undefined> {
  const bytes = await readFile(signWeightsPath()).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  if (!bytes) return undefined;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { net: netOfBytes(bytes), sha256 };
}
