import { beforeAll, expect, test } from '@jest/globals';
import { GRANTS, ROLES, type Action, type Role } from '@visavis/domain/access/access';
import { withConsole } from './a-console.ts';
import { listActions, sendAction, type BuiltAction } from './server-actions.ts';

const console_ = withConsole();
const ID = '01956a00-0000-7000-8000-000000000001';
const OTHER_ID = '01956a00-0000-7000-8000-000000000002';

const VERSION = { id: 'own-mallory', version: 1, was: '0'.repeat(64) };

const DECLARED = {
  givenNames: 'Maria',
  familyName: 'Papadopoulou',
  birthDate: '1988-04-17',
  nationality: 'GRC',
  documentType: 'ID_CARD',
  documentNumber: 'AK 482913',
};

/** Every server action: the right that it needs (`null`: being signed in), and an input that parses. */
const ACTIONS: Readonly<
  Record<string, { readonly needs: Action | null; readonly input: unknown }>
> = {
  findCases: { needs: 'case:find', input: { filters: {} } },
  openCase: {
    needs: 'case:open',
    input: { declared: DECLARED, language: 'el', procedureId: 'gr-bog-video' },
  },
  renewInvitation: { needs: 'invitation:renew', input: { caseId: ID } },
  withdrawInvitation: { needs: 'invitation:cancel', input: { caseId: ID } },
  openJournal: { needs: 'journal:view', input: { caseId: ID } },
  openHouseJournal: { needs: 'house-journal:view', input: {} },
  judge: {
    needs: 'review:give',
    input: { caseId: ID, sessionId: OTHER_ID, verdict: 'CONFIRMED' },
  },
  askForPackage: { needs: 'package:export', input: { caseId: ID } },
  askForFilm: { needs: 'export:request', input: { caseId: ID, sessionId: OTHER_ID } },
  followFilm: { needs: 'export:request', input: { caseId: ID, sessionId: OTHER_ID } },
  readReadiness: { needs: 'evidence:view', input: { caseId: ID, sessionId: OTHER_ID } },
  addStaff: {
    needs: 'staff:manage',
    input: { name: 'Mallory', email: 'mallory@visavis.example', role: 'ADMINISTRATOR' },
  },
  changeRole: { needs: 'staff:manage', input: { staffId: ID, role: 'ADMINISTRATOR' } },
  setDisabled: { needs: 'staff:manage', input: { staffId: ID, disabled: true } },
  endSignIns: { needs: 'staff:manage', input: { staffId: ID } },
  makeApiKey: { needs: 'api-key:manage', input: { name: 'Mallory' } },
  endApiKey: { needs: 'api-key:manage', input: { apiKeyId: ID } },
  giveCertificate: {
    needs: 'certificate:manage',
    input: {
      staffId: ID,
      documentType: 'ID_CARD',
      language: 'el',
      issuedOn: '2026-01-01',
      expiresOn: '2027-01-01',
    },
  },
  withdrawCertificate: { needs: 'certificate:manage', input: { staffId: ID, id: OTHER_ID } },
  setLanguages: { needs: 'certificate:manage', input: { staffId: ID, languages: ['el'] } },
  setServiceHours: {
    needs: 'service-hours:manage',
    input: {
      ...{ procedureId: 'gr-bog-video', language: 'el', timeZone: 'Europe/Athens' },
      ...{ weekly: [], specialDays: [], slotMinutes: 20, seats: 1 },
    },
  },
  removeServiceHours: {
    needs: 'service-hours:manage',
    input: { procedureId: 'gr-bog-video', language: 'el' },
  },
  beginProcedure: { needs: 'procedure:draft', input: { id: 'own-mallory' } },
  saveProcedure: { needs: 'procedure:draft', input: { ...VERSION, text: '{}' } },
  proposeProcedure: { needs: 'procedure:draft', input: VERSION },
  returnProcedure: { needs: 'procedure:publish', input: { ...VERSION, remark: 'why' } },
  publishProcedure: { needs: 'procedure:publish', input: VERSION },
  discardProcedure: { needs: 'procedure:draft', input: VERSION },
  readProcedure: { needs: 'procedure:draft', input: { id: 'own-mallory', version: 1 } },
  lookAtText: { needs: 'procedure:draft', input: { text: '{}', seed: '0'.repeat(64) } },
  endMySignIn: { needs: null, input: { signInId: 'none' } },
};

const cookies = new Map<Role, string>();
const built = new Map<string, BuiltAction>();

beforeAll(async () => {
  for (const role of ROLES) cookies.set(role, await console_.signIn(role));
  for (const action of listActions()) built.set(action.name, action);
});

function builtAction(name: string): BuiltAction {
  const action = built.get(name);
  if (!action) throw new Error(`The build has no server action ${name}.`);
  return action;
}

const cases = Object.entries(ACTIONS);

const forbidden = cases.flatMap(([name, { needs, input }]) =>
  ROLES.filter((role) => {
    const grantees: readonly string[] = needs === null ? ROLES : GRANTS[needs];
    return !grantees.includes(role);
  }).map((role) => [name, role, input] as const),
);

test('the table names every server action of the build', () => {
  expect([...built.keys()].sort()).toEqual(Object.keys(ACTIONS).sort());
});

test.each(forbidden)('%s is refused to %s', async (name, role, input) => {
  const answer = await sendAction(console_, builtAction(name), input, cookies.get(role));
  expect(answer).toBe('ROLE_FORBIDS');
});

test.each(cases)('%s is refused to whoever is not signed in', async (name, { input }) => {
  expect(await sendAction(console_, builtAction(name), input)).toBe('NOT_SIGNED_IN');
});

test.each(cases)('%s refuses an input with an unknown key', async (name, { input }) => {
  const odd = { ...Object(input), surprise: true };
  const answer = await sendAction(console_, builtAction(name), odd, cookies.get('ADMINISTRATOR'));
  expect(answer).toBe('INPUT_REFUSED');
});

test('nothing of what was refused was done', async () => {
  expect(await console_.prisma.staff.count({ where: { name: 'Mallory' } })).toBe(0);
  expect(await console_.prisma.apiKey.count()).toBe(0);
  expect(await console_.prisma.case.count()).toBe(1);
});

test('what is allowed is done', async () => {
  const { input } = ACTIONS['openCase'] ?? {};
  const cookie = cookies.get('SUPERVISOR');
  expect(await sendAction(console_, builtAction('openCase'), input, cookie)).toBe('ok');
});

test('an action that another site sends is not run', async () => {
  const answered = await console_.ask('/staff', {
    method: 'POST',
    cookie: cookies.get('ADMINISTRATOR'),
    headers: {
      origin: 'https://elsewhere.example',
      'next-action': builtAction('makeApiKey').id,
      'content-type': 'text/plain;charset=UTF-8',
    },
    body: JSON.stringify([{ name: 'Mallory' }]),
  });
  expect(answered.status).toBe(500);
  expect(await console_.prisma.apiKey.count()).toBe(0);
});
