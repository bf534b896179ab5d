import { expect, test } from '@jest/globals';
import type { Analysis } from '@visavis/domain/analysis/analysis';
import { digestOfReading } from '@visavis/domain/analysis/add-analysis';
import type { Case } from '@visavis/domain/case/case';
import type { AnalysisId, SessionId, StaffId, StepId } from '@visavis/domain/ids';
import type { Session } from '@visavis/domain/session/session';
import { aSession, AT } from '@visavis/domain/testing/a-case';
import { systemChance } from '@visavis/runtime/chance';
import { systemClock } from '@visavis/runtime/clock';
import { eraseEvidence } from '@visavis/use-cases/case/erase-evidence';
import { createCaseKeyStore } from '../src/case-key-store.ts';
import { createPersonEraser } from '../src/person-eraser.ts';
import { verifyJournal } from '../src/verify.ts';
import { SETUP, withStores } from './stores.ts';

const stores = withStores();
const OPERATOR = { kind: 'SYSTEM', part: 'OPERATOR' } as const;
const reason = 'The retention has run out';

/** Each stands somewhere in the rows of the case, and nowhere else. */
const SAID = [
  ...['Zofia', 'Wiśniewska', 'ZZ990017', 'zofia@bank.example', '1979-03-08', 'Phone of Zofia'],
  ...['WISNIEWSKA<<ZOFIA', 'a mole on the cheek', 'REG-4711', 'ul. Nowa 5', 'spoke of her son'],
  ...['I am in Gdynia', 'A man behind her', 'Her cousin called', 'Ask her bank in Sopot'],
];

const anAnalysis = (by: StaffId): Analysis => ({
  ...{ id: systemChance.id() as AnalysisId, kind: 'DOCUMENT', snapshots: [], crops: [] },
  ...{ at: AT, tookMs: 90, models: [{ name: 'reader', sha256: 'a'.repeat(64) }] },
  rule: { name: 'document', version: 1 },
  findings: [{ code: 'MRZ_CLEAR', level: 'GOOD', values: { checks: 5 } }],
  reading: {
    lines: ['WISNIEWSKA<<ZOFIA'],
    fields: [
      { field: 'familyName', status: 'MATCH', declared: 'Wiśniewska', visual: 'Wiśniewska' },
    ],
  },
  judgement: { by, agrees: false, remark: 'a mole on the cheek', at: AT },
});

const withWords = (session: Session, by: StaffId): Session => ({
  ...session,
  agentId: by,
  outcome: { kind: 'REJECTED', reasons: ['DOC-02'], note: 'spoke of her son', at: AT },
  steps: [
    {
      ...{ stepId: 'data' as StepId, result: 'PASSED', remark: 'Her cousin called', at: AT },
      fields: [{ field: 'address', verdict: 'NEW', value: 'ul. Nowa 5' }],
      check: { result: 'POSITIVE', reference: 'REG-4711' },
    },
  ],
  analyses: [anAnalysis(by)],
  chat: [{ from: 'CUSTOMER', text: 'I am in Gdynia', at: AT }],
  flags: [{ remark: 'A man behind her', at: AT }],
  review: { verdict: 'RETURNED', remark: 'Ask her bank in Sopot', reviewerId: by, at: AT },
});

async function aFinishedCase(): Promise<Case> {
  const { id: by } = await stores.aStaff('AGENT');
  const { id } = await stores.aStoredCase({
    declared: {
      ...{ givenNames: 'Zofia', familyName: 'Wiśniewska', birthDate: '1979-03-08' },
      ...{ documentNumber: 'ZZ990017', email: 'zofia@bank.example' },
    },
  });
  const session = aSession({ id: systemChance.id() as SessionId, state: 'ENDED', endedAt: AT });
  return stores.ports.cases.change(id, SETUP, (kase) => ({
    case: {
      ...kase,
      device: {
        ...{ browser: 'Firefox', cameraLabel: 'Phone of Zofia', widthPx: 1, heightPx: 1 },
        ...{ framesPerSecond: 30, microphoneLevel: 0.5, at: AT },
      },
      sessions: [withWords(session, by)],
    },
    fact: { type: 'session.queued', sessionId: session.id, drawCommitment: '' },
  }));
}

const world = () => ({
  cases: stores.ports.cases,
  caseKeys: createCaseKeyStore({ prisma: stores.prisma, clock: systemClock }),
  person: createPersonEraser(stores.prisma),
  evidence: { erase: async () => undefined },
});

/** Every row of every table, as text. */
async function readAll(): Promise<string> {
  const tables = await stores.prisma.$queryRaw<{ readonly name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`;
  const rows = await Promise.all(
    tables.map(({ name }) =>
      stores.prisma.$queryRawUnsafe<{ readonly all: string | null }[]>(
        `SELECT jsonb_agg(to_jsonb(t))::text AS all FROM "${name}" t`,
      ),
    ),
  );
  return rows.flat().join('') + JSON.stringify(rows);
}

test('erasing leaves nothing of the person in any row, and the journal still holds', async () => {
  const before = await aFinishedCase();
  const written = await readAll();
  expect(SAID.filter((words) => !written.includes(words))).toEqual([]);

  await eraseEvidence(world(), OPERATOR, { caseId: before.id, reason });

  const left = await readAll();
  expect(SAID.filter((words) => left.includes(words))).toEqual([]);
  expect(left).not.toContain(before.salt);
  const after = await stores.ports.cases.get(before.id);
  const [analysis] = after.sessions[0]!.analyses;
  expect(after).toMatchObject({
    ...{ reference: before.reference, version: before.version + 1 },
    sessions: [{ outcome: { kind: 'REJECTED', note: '–' }, steps: [{ result: 'PASSED' }] }],
  });
  expect(analysis).toMatchObject({
    findings: [{ code: 'MRZ_CLEAR' }],
    judgement: { agrees: false },
  });
  expect(analysis?.reading).toBeUndefined();
  const { reading } = before.sessions[0]!.analyses[0]!;
  expect(digestOfReading(after.salt, reading!)).not.toBe(digestOfReading(before.salt, reading!));
  expect(await verifyJournal(stores.prisma)).toMatchObject({ broken: [] });
});

test('erasing again changes no word, and is written down again', async () => {
  const { id } = await aFinishedCase();
  const order = { caseId: id, reason };
  await eraseEvidence(world(), OPERATOR, order);
  const once = await stores.ports.cases.get(id);
  await eraseEvidence(world(), OPERATOR, order);
  const twice = await stores.ports.cases.get(id);
  expect({ ...twice, salt: once.salt, version: once.version }).toEqual(once);
  expect(await verifyJournal(stores.prisma)).toMatchObject({ broken: [] });
});

test('the rows of a case whose key is there stay as they are', async () => {
  const before = await aFinishedCase();
  const { caseKeys, person } = world();
  await expect(person.erase(before.id)).rejects.toThrow('the key of the case is not destroyed');
  await caseKeys.add(before.id, { keyId: 'a', wrapped: Buffer.alloc(32) });
  await expect(person.erase(before.id)).rejects.toThrow('the key of the case is not destroyed');
  expect(await stores.ports.cases.get(before.id)).toEqual(before);
});
