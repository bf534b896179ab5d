import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { REPORT_SCHEMA_FILE, reportSchemaText } from './report-schema.ts';

test('the published schema is the one that packages carry: `npm run docs` writes it', async () => {
  const published: unknown = JSON.parse(await readFile(REPORT_SCHEMA_FILE, 'utf8'));
  expect(published).toEqual(JSON.parse(reportSchemaText()));
});
