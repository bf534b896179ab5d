import type { Case } from '@visavis/domain/case/case';
import type { CaseId, SessionId, StaffId } from '@visavis/domain/ids';
import type { OneTimeCode, Session } from '@visavis/domain/session/session';
import { readCatalogue } from '@visavis/procedures/catalogue';

/** What the tests of the views build their cases from. */
export const AT = '2026-11-22T10:00:00.000Z';
export const PROCEDURE = readCatalogue().get('gr-bog-video', 1);

export const aSession = (given: Partial<Session> = {}): Session => ({
  id: '01a2b3c4-0000-7000-8000-00000000000a' as SessionId,
  state: 'WAITING',
  queuedAt: AT,
  claimedAt: AT,
  agentId: 'agent-1' as StaffId,
  steps: [],
  snapshots: [],
  notes: [],
  analyses: [],
  signals: [],
  chat: [],
  holds: [],
  flags: [],
  faceSheets: [],
  lightChecks: [],
  lapsedOffers: [],
  visits: [],
  breaks: [],
  recordings: [],
  exports: [],
  ...given,
});

export const aCase = (given: Partial<Case> = {}): Case => ({
  id: '01a2b3c4-0000-7000-8000-00000000000b' as CaseId,
  version: 1,
  reference: 'VIS-0000-0000',
  declared: {
    givenNames: 'Maria Eleni',
    familyName: 'Papadopoulou',
    birthDate: '1988-04-17',
    nationality: 'GRC',
    documentType: 'ID_CARD',
    documentNumber: 'AK 482913',
    email: 'maria@visavis.example',
  },
  salt: 'salt',
  priority: 'NORMAL',
  language: 'el',
  procedure: { id: PROCEDURE.id, version: PROCEDURE.version },
  invitation: { secretHash: '', expiresAt: AT },
  consents: [],
  sessions: [],
  openedAt: AT,
  ...given,
});

export const aCode = (given: Partial<OneTimeCode> = {}): OneTimeCode => ({
  codeHash: '',
  channel: 'EMAIL',
  sentAt: AT,
  expiresAt: AT,
  sends: 1,
  tries: 0,
  ...given,
});
