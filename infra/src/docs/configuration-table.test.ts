import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { CONFIGURATION_PAGE, withPresentTable } from './configuration-table.ts';

/** Without what the formatter adds to align a table. */
const plain = (text: string) => text.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---');

test('the page lists every setting as it is: `npm run docs` writes it', async () => {
  const page = await readFile(CONFIGURATION_PAGE, 'utf8');
  expect(plain(page)).toBe(plain(withPresentTable(page)));
});
