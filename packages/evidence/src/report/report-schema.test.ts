import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { aKey, contentOf } from '../testing/a-package.ts';
import { aToldCase } from '../testing/a-told-case.ts';
import { reportJsonSchema } from './report-schema.ts';

// Without formats: the patterns beside them say the same.
const validate = new Ajv2020({ validateFormats: false }).compile(
  JSON.parse(reportJsonSchema()) as object,
);
const { report } = contentOf(aToldCase(), aKey('house', 7));
const written = () => JSON.parse(JSON.stringify(report)) as Record<string, unknown>;

test('a report holds to its published schema', () => {
  validate(written());
  expect(validate.errors).toBeNull();
});

test.each([
  ['an unknown key', { colour: 'red' }],
  ['another type', { type: 'visavis-report-2' }],
  ['a case without a person', { case: { ...report.case, declared: undefined } }],
  ['a moment that is none', { exported: { ...report.exported, at: 'yesterday' } }],
])('%s does not', (_, change) => {
  expect(validate(JSON.parse(JSON.stringify({ ...written(), ...change })))).toBe(false);
});
