import { expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FOLDERS, listJsonFiles } from './read-files.ts';

/** The lines of `sha256sum`, as they stand in FROZEN. */
const frozen = new Map(
  readFileSync(join(FOLDERS.released, '..', 'FROZEN'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(/\s+/))
    .map(([sha256 = '', file = '']) => [file, sha256] as const),
);

const files = [
  ...listJsonFiles(FOLDERS.released).map((path) => [`released/${basename(path)}`, path] as const),
  ...listJsonFiles(FOLDERS.documents).map((path) => [`documents/${basename(path)}`, path] as const),
];

test.each(files)('%s is as it was released', (file, path) => {
  // A version that cases may have pinned never changes: write the next one, and add its line.
  expect(frozen.get(file)).toBe(createHash('sha256').update(readFileSync(path)).digest('hex'));
});

test('no version that was released is gone', () => {
  expect([...frozen.keys()].filter((file) => !files.some(([name]) => name === file))).toEqual([]);
});
