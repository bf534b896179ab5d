import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createApiKeyStore } from '@visavis/prisma/api-key-store';
import { systemChance } from '@visavis/runtime/chance';
import { systemClock } from '@visavis/runtime/clock';
import { createHashes } from '@visavis/runtime/hashes';
import { createApiKey } from '@visavis/use-cases/staff/staff';
import { withConsole } from './a-console.ts';
import { startMailServer, type MailServer } from './a-mail-server.ts';

const SETUP = { kind: 'SYSTEM', part: 'SETUP' } as const;

let mail: MailServer;
let key: string;

beforeAll(async () => {
  mail = await startMailServer();
});
afterAll(() => mail.stop());

const console_ = withConsole(() => ({ VISAVIS_SMTP_URL: mail.url }));

beforeAll(async () => {
  const apiKeys = createApiKeyStore({ prisma: console_.prisma, clock: systemClock });
  const hashes = createHashes('a secret of the tests, long enough');
  const made = await createApiKey({ apiKeys, chance: systemChance, hashes }, SETUP, 'Onboarding');
  key = made.secret;
});

const DECLARED = {
  givenNames: 'Ελένη',
  familyName: 'Παπαδοπούλου',
  birthDate: '1990-04-12',
  nationality: 'GRC',
  documentType: 'ID_CARD',
  documentNumber: 'ΑΚ 482913',
};

const aRequest = (over: object = {}) => ({
  declared: DECLARED,
  language: 'el',
  procedureId: 'gr-bog-video',
  bankReference: 'B-0001',
  ...over,
});

async function post(body: unknown, authorization = `Bearer ${key}`) {
  const answered = await console_.ask('/api/v1/cases', {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: answered.status, body: (await answered.json()) as Record<string, unknown> };
}

test('a case is opened, with a link whose secret only its hash is kept of', async () => {
  const { status, body } = await post(aRequest());
  expect(status).toBe(201);
  expect(body).toMatchObject({
    case: { reference: expect.stringMatching(/^VIS-/), status: 'OPEN' },
    invitation: { link: expect.stringMatching(/\/#[A-Za-z0-9_-]{43}$/) },
    delivery: 'NO_ADDRESS',
  });
  const { link } = Object(body['invitation']) as { link: string };
  const rows = JSON.stringify(await console_.prisma.case.findMany());
  expect(rows).not.toContain(link.split('#')[1]);
});

test('the link is e-mailed by SMTP, in the language of the customer', async () => {
  const declared = { ...DECLARED, email: 'eleni@customer.example' };
  const arrives = mail.next();
  const { body } = await post(aRequest({ declared }));
  const { link } = Object(body['invitation']) as { link: string };
  const message = await arrives;
  expect(body['delivery']).toBe('SENT');
  expect(message.to).toEqual(['eleni@customer.example']);
  expect(message.text).toContain(link);
  expect(message.text).toContain('Γεια σας');
});

test('a mail server that refuses leaves the case open and says so', async () => {
  const declared = { ...DECLARED, email: 'refused@customer.example' };
  const { status, body } = await post(aRequest({ declared }));
  expect([status, body['delivery']]).toEqual([201, 'NOT_SENT']);
});

test('the bank follows its case', async () => {
  const { body } = await post(aRequest());
  const { id } = Object(body['case']) as { id: string };
  const headers = { authorization: `Bearer ${key}` };
  const answered = await console_.ask(`/api/v1/cases/${id}`, { headers });
  const text = await answered.text();
  expect(JSON.parse(text)).toMatchObject({ case: { id, status: 'OPEN', sessions: [] } });
  expect(text).not.toContain(DECLARED.familyName);
});

test.each([
  ['no key', ''],
  ['a key that was never made', `Bearer vis_${'x'.repeat(43)}`],
  ['something else', 'Basic YTpi'],
])('%s is refused', async (_what, authorization) => {
  const { status, body } = await post(aRequest(), authorization);
  expect([status, body['code']]).toEqual([401, 'NOT_SIGNED_IN']);
});

test.each([
  ['an unknown key', aRequest({ surprise: 'Mallory' }), 'surprise', 'is unknown'],
  [
    'an unknown key of the person',
    aRequest({ declared: { ...DECLARED, iban: 'GR16 0110' } }),
    'declared.iban',
    'is unknown',
  ],
  [
    'a day that does not exist',
    aRequest({ declared: { ...DECLARED, birthDate: '1990-02-30' } }),
    'declared.birthDate',
    'must be a valid calendar date, as in 1980-12-31',
  ],
  [
    'a missing language',
    { ...aRequest(), language: undefined },
    'language',
    'must be one of en, el, pl, de, hi',
  ],
  ['something that is not JSON', '{', '', 'must be JSON'],
])('%s is refused with its field, without what was sent', async (_what, sent, path, problem) => {
  const before = await console_.prisma.case.count();
  const { status, body } = await post(sent);
  expect(status).toBe(400);
  expect(body).toMatchObject({ code: 'INPUT_REFUSED', fields: [{ path, problem }] });
  for (const value of ['Mallory', 'GR16', '1990-02-30', DECLARED.familyName])
    expect(JSON.stringify(body)).not.toContain(value);
  expect(await console_.prisma.case.count()).toBe(before);
});

test('an unknown procedure is refused', async () => {
  const { status, body } = await post(aRequest({ procedureId: 'none' }));
  expect([status, body['code']]).toEqual([400, 'PROCEDURE_UNKNOWN']);
});

test('a revoked key is refused at once', async () => {
  const apiKeys = createApiKeyStore({ prisma: console_.prisma, clock: systemClock });
  for (const { id } of await apiKeys.list()) await apiKeys.revoke(SETUP, id);
  expect((await post(aRequest())).status).toBe(401);
});

test('the API describes itself', async () => {
  const answered = await console_.ask('/api/v1/openapi.json');
  const described = (await answered.json()) as { paths: Record<string, unknown> };
  expect(described).toMatchObject({ openapi: '3.1.0' });
  expect(Object.keys(described.paths)).toEqual(['/api/v1/cases', '/api/v1/cases/{caseId}']);
});
