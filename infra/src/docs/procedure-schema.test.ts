import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { PROCEDURE_SCHEMA_FILE, procedureSchemaText } from './procedure-schema.ts';

test('the published schema is the one that files are held against: `npm run docs` writes it', async () => {
  const published: unknown = JSON.parse(await readFile(PROCEDURE_SCHEMA_FILE, 'utf8'));
  expect(published).toEqual(JSON.parse(procedureSchemaText()));
});
