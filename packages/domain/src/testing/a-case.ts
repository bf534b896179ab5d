import type { Case } from '../case/case.ts';
import type { CaseId, RecordingId, SessionId, SnapshotId, StepId } from '../ids.ts';
import type { EvidenceRef, Recording, Session, Snapshot, Thumbnails } from '../session/session.ts';

/** The moment at which every built thing begins. */
export const AT = '2026-03-02T09:00:00.000Z';

const CASE_ID = '01956a00-0000-7000-8000-000000000001' as CaseId;
const SESSION_ID = '01956a00-0000-7000-8000-000000000002' as SessionId;
const SNAPSHOT_ID = '01956a00-0000-7000-8000-000000000003' as SnapshotId;
const RECORDING_ID = '01956a00-0000-7000-8000-000000000004' as RecordingId;

/** A case for tests: just opened, invited for a day. */
export const aCase = (over: Partial<Case> = {}): Case => ({
  id: CASE_ID,
  version: 1,
  reference: 'VIS-7K3M-Q9TA',
  declared: {
    givenNames: 'Maria',
    familyName: 'Papadopoulou',
    birthDate: '1988-04-17',
    nationality: 'GRC',
    documentType: 'ID_CARD',
    documentNumber: 'AK 482913',
    email: 'maria@visavis.example',
  },
  salt: 'salt-of-the-case',
  language: 'el',
  priority: 'NORMAL',
  procedure: { id: 'a-procedure', version: 1 },
  invitation: { secretHash: 'a'.repeat(64), expiresAt: '2026-03-03T09:00:00.000Z' },
  consents: [],
  sessions: [],
  openedAt: AT,
  ...over,
});

/** A session for tests: waiting. */
export const aSession = (over: Partial<Session> = {}): Session => ({
  id: SESSION_ID,
  state: 'WAITING',
  queuedAt: AT,
  lapsedOffers: [],
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
  visits: [],
  breaks: [],
  recordings: [],
  exports: [],
  ...over,
});

/** A stored file for tests. */
export const anEvidence = (key: string, mediaType = 'application/octet-stream'): EvidenceRef => ({
  key,
  mediaType,
  sizeBytes: 4321,
  sha256: 'b'.repeat(64),
  ciphertextSha256: 'c'.repeat(64),
});

/** A snapshot for tests, of a step where one is named. */
export const aSnapshot = (stepId?: string, over: Partial<Snapshot> = {}): Snapshot => ({
  id: SNAPSHOT_ID,
  source: 'STREAM',
  ...(stepId ? { stepId: stepId as StepId } : {}),
  takenAt: AT,
  widthPx: 1280,
  heightPx: 720,
  evidence: anEvidence(`snapshots/${stepId ?? 'free'}`, 'image/webp'),
  ...over,
});

/** A stored recording for tests, without stills yet. */
export const aRecording = (over: Partial<Recording> = {}): Recording => ({
  id: RECORDING_ID,
  participant: 'CUSTOMER',
  stretch: 1,
  startedAt: AT,
  endedAt: '2026-03-02T09:05:00.000Z',
  durationMs: 300_000,
  videoFrames: 7500,
  audioPackets: 15_000,
  gaps: [],
  raw: anEvidence('recordings/raw', 'video/x-matroska'),
  head: anEvidence('recordings/head', 'video/webm'),
  bodyFrom: 300,
  ...over,
});

/** The stills of a recording for tests. */
export const aThumbnails = (over: Partial<Thumbnails> = {}): Thumbnails => ({
  sheet: anEvidence('recordings/sheet', 'image/jpeg'),
  columns: 5,
  count: 30,
  widthPx: 160,
  heightPx: 90,
  everyMs: 10_000,
  ...over,
});
