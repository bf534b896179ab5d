import { expect, test } from '@jest/globals';
import { deskView as deskContract, waitingCustomer as contract } from '@visavis/contract/desk';
import type { StaffId } from '@visavis/domain/ids';
import { AT } from '@visavis/domain/testing/a-case';
import { aCandidate, aCertificate } from '@visavis/domain/testing/a-candidate';
import { deskView, staffing, waitingCustomer } from './desk-view.ts';
import { aCase, aSession, PROCEDURE } from './view-builders.ts';

const session = aSession();
const kase = aCase({ sessions: [session] });

const shown = (...candidates: readonly ReturnType<typeof aCandidate>[]) =>
  contract.parse(
    waitingCustomer(kase, PROCEDURE, session.id, { connected: false, candidates, now: AT }),
  );

test('the queue holds no personal data', () => {
  expect(shown()).toMatchObject({ reference: kase.reference, connected: false });
  const { documentType: _, ...hidden } = kase.declared;
  for (const value of Object.values(hidden)) expect(JSON.stringify(shown())).not.toContain(value);
});

test('the queue says whether somebody is there who may take the customer', () => {
  const trained = aCandidate();
  const untrained = aCandidate({ staffId: 'nikos' as StaffId, certificates: [] });
  expect(shown(untrained).agents).toBe('NONE');
  expect(shown(untrained, { ...trained, isBusy: true }).agents).toBe('BUSY');
  expect(shown(untrained, trained).agents).toBe('FREE');
});

test('only those count for a wait who are on duty and may take the customer', () => {
  const onBreak = { state: 'BREAK', since: AT } as const;
  const members = [
    aCandidate(),
    aCandidate({ staffId: 'nikos' as StaffId, isBusy: true }),
    aCandidate({ staffId: 'anna' as StaffId, presence: onBreak }),
    aCandidate({ staffId: 'maria' as StaffId, languages: ['de'] }),
  ];
  expect(staffing(kase, session.id, members, AT)).toEqual({ present: 2, busy: 1 });
});

test('a desk shows of each document and language the certificate that says most', () => {
  const certificates = [
    aCertificate({ id: 'old', expiresOn: '2026-02-01' }),
    aCertificate({ id: 'new', expiresOn: '2026-03-20' }),
    aCertificate({ id: 'other', language: 'de', expiresOn: '2026-03-01' }),
    aCertificate({ id: 'gone', language: 'pl', withdrawnAt: AT }),
  ];
  const member = aCandidate({ certificates });
  const view = deskContract.parse(deskView(member, { ringing: undefined, ringsMs: 20_000 }, AT));
  expect(view.certificates).toEqual([
    { documentType: 'ID_CARD', language: 'de', expiresOn: '2026-03-01', state: 'EXPIRED' },
    { documentType: 'ID_CARD', language: 'el', expiresOn: '2026-03-20', state: 'EXPIRES_SOON' },
    { documentType: 'ID_CARD', language: 'pl', expiresOn: '2026-12-31', state: 'WITHDRAWN' },
  ]);
});
