import { expect, test } from '@jest/globals';
import { findRefusal } from '@visavis/domain/case/invitation';
import type { Case } from '@visavis/domain/case/case';
import { aSession, AT } from '@visavis/domain/testing/a-case';
import { systemChance } from '@visavis/runtime/chance';
import type { SessionId } from '@visavis/domain/ids';
import { DEMO_STAFF, seedIfEmpty, type DemoPasswords } from '../src/seed.ts';
import { SETUP, withStores } from './stores.ts';

const stores = withStores();

const passwords: DemoPasswords = {
  'agent@visavis.example': 'one',
  'agent2@visavis.example': 'two',
  'supervisor@visavis.example': 'three',
  'auditor@visavis.example': 'four',
  'admin@visavis.example': 'five',
};

const seed = () =>
  seedIfEmpty({
    prisma: stores.prisma,
    ports: stores.ports,
    staff: stores.staff,
    procedureId: 'a-procedure',
    joinUrl: 'http://localhost:3001',
    invitationDays: 7,
    passwords,
  });

/** The case that a printed link opens. */
async function openedBy(link: string | undefined): Promise<Case | undefined> {
  const secret = link?.split('#')[1] ?? '';
  expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
  return stores.ports.cases.findBySecretHash(stores.ports.hashes.ofSecret(secret));
}

test('every start prints sign-ins and a link that opens; only the first makes people', async () => {
  const first = await seed();
  expect(first.isNew).toBe(true);
  expect(first.signIns.map(({ email }) => email)).toEqual(DEMO_STAFF.map(({ email }) => email));
  expect(await stores.staff.list()).toHaveLength(DEMO_STAFF.length);
  const kase = await openedBy(first.invitationLink);
  expect(kase).toMatchObject({
    language: 'el',
    declared: { givenNames: 'Maria', nationality: 'GRC' },
  });

  const second = await seed();
  expect(second.isNew).toBe(false);
  expect(second.signIns).toEqual(first.signIns);
  expect(await stores.staff.list()).toHaveLength(DEMO_STAFF.length);
  const again = await openedBy(second.invitationLink);
  expect(again?.id).toBe(kase?.id);
  expect(again && findRefusal(again, 'any device', stores.ports.clock.now())).toBeUndefined();
  expect(await openedBy(first.invitationLink)).toBeUndefined();
});

test('when the demo case is decided, the next start opens another', async () => {
  const before = await openedBy((await seed()).invitationLink);
  if (!before) throw new Error('no demo case');
  const { id: agentId } = await stores.aStaff('AGENT');
  await stores.ports.cases.change(before.id, SETUP, (kase) => ({
    case: {
      ...kase,
      sessions: [
        aSession({
          id: systemChance.id() as SessionId,
          state: 'ENDED',
          agentId,
          outcome: { kind: 'APPROVED', reasons: [], at: AT },
        }),
      ],
    },
    fact: { type: 'case.viewed' },
  }));
  const after = await openedBy((await seed()).invitationLink);
  expect(after?.id).not.toBe(before.id);
  expect(after?.sessions).toEqual([]);
});

test('a member of the demo staff who was disabled is not printed any more', async () => {
  const auditor = (await stores.staff.list()).find(({ role }) => role === 'AUDITOR');
  if (auditor) await stores.staff.change(SETUP, auditor.id, { disabled: true });
  const { signIns } = await seed();
  expect(signIns.map(({ role }) => role)).not.toContain('AUDITOR');
});
