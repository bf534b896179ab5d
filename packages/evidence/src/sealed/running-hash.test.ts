import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { startHash } from './running-hash.ts';

const MEGABYTE = 1024 * 1024;

test.each([1, 10])('%d MB that come in pieces have the hash of the whole', async (megabytes) => {
  const bytes = randomBytes(megabytes * MEGABYTE);
  const hash = startHash(bytes.length);
  for (let at = 0; at < bytes.length;) {
    const piece = bytes.subarray(at, at + 1 + ((at * 7) % 200_000));
    await hash.update(piece);
    at += piece.length;
  }
  expect(await hash.digest()).toBe(createHash('sha256').update(bytes).digest('hex'));
  await hash.close();
});

test('a piece may be used for something else once it was given', async () => {
  const hash = startHash(10 * MEGABYTE);
  const piece = Buffer.alloc(1000, 'a');
  await hash.update(piece);
  piece.fill('b');
  expect(await hash.digest()).toBe(
    createHash('sha256').update(Buffer.alloc(1000, 'a')).digest('hex'),
  );
  await hash.close();
});

test('a thread that is let go in the middle answers with an error, and can be let go again', async () => {
  const hash = startHash(10 * MEGABYTE);
  await hash.close();
  await expect(hash.digest()).rejects.toThrow('ended early');
  await hash.close();
});
