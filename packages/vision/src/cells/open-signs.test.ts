import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSigns } from './open-signs.ts';
import { emptyNet } from './training/train.ts';
import { drawLots } from '../testing/specimens/random.ts';
import { bytesOfNet } from './sign-net.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'visavis-signs-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('weights of the right shape that nobody measured are refused', async () => {
  const path = join(folder, 'signs.bin');
  await writeFile(path, bytesOfNet(emptyNet(drawLots(1))));
  await expect(openSigns(path)).rejects.toThrow('not the weights of OCR-B that were measured');
});

test('without weights there is no classifier', async () => {
  expect(await openSigns(join(folder, 'none.bin'))).toBeUndefined();
});
