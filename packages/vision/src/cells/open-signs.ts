import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { visionFolder } from '../lettering/fonts.ts';
import { netOfBytes, type SignNet } from './sign-net.ts';

/** The classifier of OCR-B as set-up trained it on this machine, and the digest of its weights. */
export type KnownSigns = { readonly net: SignNet; readonly sha256: string };

/** The weights that were measured: what training gives from Debian's fonts. Others are refused. */
const KNOWN_SHA256 = 'f821943f55958b67eb482c76aa7527a9edf1da5c6b76490b9988435c6be38b2a';

export const signWeightsPath = (): string => join(visionFolder(), 'ocr-b-signs.bin');

/** @throws Error where the weights are not, byte for byte, those that were measured */
export function requireKnownSigns(bytes: Uint8Array): void {
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== KNOWN_SHA256)
    throw new Error(`These are not the weights of OCR-B that were measured: they have ${found}.`);
}

/**
 * The classifier, or undefined where set-up has not trained it: one reader reads then, and none agrees.
 * @throws Error where the weights are others than those that were measured
 */
export async function openSigns(path = signWeightsPath()): Promise<KnownSigns | undefined> {
  const bytes = await readFile(path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  if (!bytes) return undefined;
  requireKnownSigns(bytes);
  return { net: netOfBytes(bytes), sha256: KNOWN_SHA256 };
}
