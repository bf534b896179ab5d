import { Readable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { aFullProcedure } from '@visavis/domain/testing/a-full-procedure';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { reportJsonSchema } from '../report/report-schema.ts';
import { aFullTelling } from '../testing/a-full-telling.ts';
import { aKey, contentOf, packageOf } from '../testing/a-package.ts';
import { verifyPackage } from './verify-package.ts';

const key = aKey('house', 7);
const procedure = aFullProcedure();
const told = aFullTelling(procedure);
const content = contentOf(told, key, procedure);
const [session] = content.report.sessions;

test('the package of a case with everything in it holds', async () => {
  const bytes = await packageOf(told, key, content);
  const trust = { of: 'GIVEN_KEYS', keys: [key.publicKey] } as const;
  const found = await Readable.from(verifyPackage(Readable.from([bytes]), trust)).toArray();
  expect(found).toContainEqual(expect.stringMatching(/^Report: /));
});

test('its report holds to the published schema', () => {
  const validate = new Ajv2020({ validateFormats: false, strict: false }).compile(
    JSON.parse(reportJsonSchema()) as object,
  );
  validate(JSON.parse(JSON.stringify(content.report)));
  expect(validate.errors).toBeNull();
});

test('its report has each answer to a step, what was drawn, and the substitute', () => {
  const steps = session?.steps ?? [];
  expect(
    steps.find(({ kind }) => kind === 'QUESTION')?.answers.map(({ result }) => result),
  ).toEqual(['FAILED', 'PASSED']);
  expect(steps.filter(({ isSubstitute }) => isSubstitute)).toHaveLength(1);
  expect(steps.every(({ shownMs }) => shownMs === undefined || shownMs >= 0)).toBe(true);
  expect(session?.document).toMatchObject({ id: 'a-model', country: 'GRC' });
});

test('its report has the course of the code, the lots of the agent and the take-over', () => {
  expect(session?.codeCourse.map(({ event }) => event)).toEqual([
    ...['NOT_SENT', 'SENT', 'WRONG', 'RIGHT'],
  ]);
  expect(session?.offers).toMatchObject([{ lapsed: { cause: 'NOT_ANSWERED' } }, { offer: 2 }]);
  expect(session?.takeOvers).toHaveLength(1);
  expect(JSON.stringify(content.report)).not.toContain('d'.repeat(64));
});

test('its report has what software saw in the recorded stream around a gesture', () => {
  const found = session?.analyses.filter(({ kind }) => kind === 'LIVENESS') ?? [];
  expect(found).toMatchObject([
    { findings: [{ code: 'PROMPT_SEEN', values: { prompt: 'HAND' } }] },
  ]);
});
