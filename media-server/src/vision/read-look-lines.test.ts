import { expect, test } from '@jest/globals';
import type { LookPart } from '@visavis/contract/look-lines';
import { readLookLines } from './read-look-lines.ts';

const PART =
  '{"is":"PART","part":"PICTURE","findings":[{"code":"FACE_DARK","level":"LOOK","values":{"mean":31.5}}]}\n';
const ZONE =
  '{"is":"PART","part":"ZONE","findings":[{"code":"MRZ_CHECK_DIGIT","level":"STOP","values":{"field":"documentNumber"}}]}\n';
const DONE = '{"is":"DONE"}\n';

async function* inPieces(text: string, length = 7) {
  for (let at = 0; at < text.length; at += length)
    yield Buffer.from(text).subarray(at, at + length);
}

async function read(text: string) {
  const parts: LookPart[] = [];
  await readLookLines(inPieces(text), (part) => parts.push(part));
  return parts;
}

test('parts are told in their order, however the answer is cut up, until it is done', async () => {
  expect((await read(PART + ZONE + DONE)).map(({ part }) => part)).toEqual(['PICTURE', 'ZONE']);
  expect(await read(DONE)).toEqual([]);
});

test('a part is told before the next line has come', async () => {
  const heard = Promise.withResolvers<void>();
  async function* slowly() {
    yield Buffer.from(PART);
    await heard.promise;
    yield Buffer.from(DONE);
  }
  await readLookLines(slowly(), () => heard.resolve());
});

test.each([
  ['an end in the middle', PART, 'stopped in the middle'],
  ['no answer at all', '', 'stopped in the middle'],
  ['a failure', `${PART}{"is":"FAILED","code":"INTERNAL"}\n`, 'failed: INTERNAL'],
  ['an unknown key', PART.replace('"part"', '"name":"Eleni","part"'), 'nobody understands'],
  ['a word that is not ours', ZONE.replace('documentNumber', 'Papadopoulou'), 'nobody understands'],
  ['a reading', DONE.replace('}', ',"reading":{"lines":["P<GRC"]}}'), 'nobody understands'],
  ['something else', 'hello\n', 'nobody understands'],
  ['more parts than there are', PART + ZONE + PART + PART, 'more than it may'],
  ['a line without end', 'x'.repeat(20_000), 'without end'],
])('%s is refused', async (_, text, words) => {
  await expect(read(text)).rejects.toThrow(words);
});

test('nothing of a refused line is repeated', async () => {
  const wrong = await read('{"name":"Eleni"}\n').catch((error: unknown) => String(error));
  expect(wrong).not.toContain('Eleni');
});

test('whoever stops reading lets go of the answer', async () => {
  let isClosed = false;
  async function* endless() {
    try {
      for (;;) yield Buffer.from('{"is":"NOTHING"}\n');
    } finally {
      isClosed = true;
    }
  }
  await expect(readLookLines(endless(), () => {})).rejects.toThrow('nobody understands');
  expect(isClosed).toBe(true);
});
