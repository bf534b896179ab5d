import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { PROCEDURES_PAGE, withShipped } from './procedure-tables.ts';

/** Without what the formatter adds to align a table. */
const plain = (text: string) => text.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---');

test('the page tells every rule that is shipped as it is: `npm run docs` writes it', async () => {
  const page = await readFile(PROCEDURES_PAGE, 'utf8');
  expect(plain(page)).toBe(plain(withShipped(page)));
});
