import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { newSealing } from './file-key.ts';
import { SealedWriter } from './sealed-writer.ts';
import { bytesSource, unseal } from './testing.ts';

type Vector = {
  readonly about: string;
  readonly caseId: string;
  readonly key: string;
  readonly caseKey: string;
  readonly fileKey: string;
  readonly wrapNonce: string;
  readonly noncePrefix: string;
  readonly chunks: readonly string[];
  readonly header: string;
  readonly framed: readonly string[];
  readonly lastPart: string;
};

const page = join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'sealed-files.md');
const [, block] = /```json\n([\s\S]*?)\n```/.exec(readFileSync(page, 'utf8')) ?? [];
const vectors = JSON.parse(block ?? '[]') as readonly Vector[];

const bytes = (hex: string) => Buffer.from(hex, 'hex');
const hex = (...parts: readonly Uint8Array[]) => Buffer.concat(parts).toString('hex');

test('the page has vectors', () => {
  expect(vectors.map(({ about }) => about)).toEqual(['an empty file', 'one chunk', 'three chunks']);
});

test.each(vectors)('is written as in the documentation: $about', (vector) => {
  const chance = {
    fileKey: bytes(vector.fileKey),
    wrapNonce: bytes(vector.wrapNonce),
    noncePrefix: bytes(vector.noncePrefix),
  };
  const writer = new SealedWriter(newSealing(bytes(vector.caseKey), vector, chance));
  expect(hex(writer.header())).toBe(vector.header);
  expect(vector.chunks.map((chunk) => hex(...writer.seal(bytes(chunk))))).toEqual(vector.framed);
  expect(hex(...writer.end())).toBe(vector.lastPart);
});

test.each(vectors)('is read as in the documentation: $about', async (vector) => {
  const file = bytes(vector.header + vector.framed.join('') + vector.lastPart);
  const under = { name: vector, caseKey: bytes(vector.caseKey) };
  expect(hex(await unseal(bytesSource(file), undefined, under))).toBe(vector.chunks.join(''));
});
