import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Actor } from '@visavis/domain/access/access';
import type { Case, Change } from '@visavis/domain/case/case';
import { checkDevice } from '@visavis/domain/case/check-device';
import { giveConsent } from '@visavis/domain/case/consent';
import { openCase } from '@visavis/domain/case/open-case';
import type { CaseId, RecordingId, SessionId, SnapshotId, StaffId } from '@visavis/domain/ids';
import { link, type JournalEntry } from '@visavis/domain/journal/chain';
import { giveReview } from '@visavis/domain/review/give-review';
import { closeSession } from '@visavis/domain/session/close';
import { noteDisconnected, noteReturned } from '@visavis/domain/session/continuity';
import { addNote, addSnapshot, beginSession, recordStep } from '@visavis/domain/session/lead';
import { enterCode, sendCode } from '@visavis/domain/session/one-time-code';
import { claimSession, enterQueue } from '@visavis/domain/session/queue';
import {
  noteRecordingBegan,
  noteRecordingFailed,
  sealSession,
  storeRecording,
} from '@visavis/domain/session/recordings';
import type { EvidenceRef, Participant, Snapshot } from '@visavis/domain/session/session';
import { aCase, anEvidence, aRecording, aSnapshot } from '@visavis/domain/testing/a-case';
import { offerTo } from '@visavis/domain/testing/a-candidate';
import { aProcedure } from '@visavis/domain/testing/a-procedure';
import type { StepId } from '@visavis/domain/ids';

export const AGENT = 'eleni' as StaffId;
export const SUPERVISOR = 'anna' as StaffId;
export const SESSION = '01956a00-0000-7000-8000-000000000002' as SessionId;

export type Move = readonly [Actor, (kase: Case, at: string) => Change];

/** A case that was led through by the rules of the domain, with its journal and its stored files. */
export type ToldCase = {
  readonly case: Case;
  readonly journal: readonly JournalEntry[];
  readonly store: { read(ref: EvidenceRef): Promise<Readable> };
};

const customer: Actor = { kind: 'CUSTOMER', caseId: aCase().id };
const agent: Actor = { kind: 'STAFF', id: AGENT, role: 'AGENT' };
const supervisor: Actor = { kind: 'STAFF', id: SUPERVISOR, role: 'SUPERVISOR' };
const recorder: Actor = { kind: 'SYSTEM', part: 'RECORDER' };
const dispatcher: Actor = { kind: 'SYSTEM', part: 'DISPATCHER' };

/** Files in memory: what `keep` takes, `read` gives. */
export function createMemoryFiles() {
  const kept = new Map<string, Buffer>();
  const keep = (key: string, mediaType: string, bytes: Buffer): EvidenceRef => {
    kept.set(key, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { ...anEvidence(key, mediaType), sizeBytes: bytes.length, sha256 };
  };
  const read = async ({ key }: EvidenceRef) => {
    const bytes = kept.get(key);
    if (!bytes) throw new Error(`${key} was not kept`);
    return Readable.from([bytes]);
  };
  return { keep, read };
}

/** Matroska, as far as its first bytes go. */
export const matroska = (words: string) =>
  Buffer.concat([Buffer.from('1a45dfa3', 'hex'), Buffer.from(words)]);

export type Pictures = readonly Buffer[];

/** A session with every kind of thing in it: remark, break, gap, a recording that failed, review. */
export function aToldCase(pictures: Pictures = [Buffer.from('RIFF of a face')]): ToldCase {
  const files = createMemoryFiles();
  const procedure = aProcedure();
  const recording = (participant: Participant, stretch: number, id: string) =>
    aRecording({
      id: `01956a00-0000-7000-8000-0000000001${id}` as RecordingId,
      participant,
      stretch,
      gaps: stretch === 1 ? [{ track: 'VIDEO', fromMs: 1200.5, toMs: 3400, cause: 'LOST' }] : [],
      raw: files.keep(`recording-${id}`, 'video/x-matroska', matroska(`${participant} ${stretch}`)),
    });
  const moves: readonly Move[] = [
    [
      customer,
      (kase, at) =>
        giveConsent(kase, procedure, { purposes: ['CALL', 'RECORDING'], language: 'el' }, at),
    ],
    [customer, (kase, at) => checkDevice(kase, DEVICE, at)],
    [
      customer,
      (kase, at) => enterQueue(kase, procedure, { sessionId: SESSION, seed: '5'.repeat(64) }, at),
    ],
    [dispatcher, (kase, at) => offerTo(kase, SESSION, AGENT, at)],
    [agent, (kase, at) => claimSession(kase, SESSION, AGENT, at)],
    [recorder, (kase, at) => noteRecordingBegan(kase, SESSION, { stretch: 1, startedAt: at })],
    [
      agent,
      (kase, at) =>
        beginSession(kase, procedure, SESSION, { customer: WRITING, agent: WRITING }, at),
    ],
    [
      agent,
      (kase, at) =>
        recordStep(
          kase,
          procedure,
          SESSION,
          { stepId: 'statement' as StepId, result: 'FAILED', remark: 'Δεν ακουγόταν' },
          at,
        ),
    ],
    [recorder, (kase, at) => noteDisconnected(kase, SESSION, 'CUSTOMER', at)],
    [recorder, (kase, at) => noteReturned(kase, SESSION, 'CUSTOMER', at)],
    [recorder, (kase, at) => noteRecordingBegan(kase, SESSION, { stretch: 2, startedAt: at })],
    [
      agent,
      (kase, at) =>
        recordStep(
          kase,
          procedure,
          SESSION,
          {
            stepId: 'statement' as StepId,
            result: 'PASSED',
            remark: 'Έγινε καθαρά τη δεύτερη φορά',
          },
          at,
        ),
    ],
    ...pictures.map((bytes, index): Move => [
      agent,
      (kase, at) =>
        addSnapshot(
          kase,
          SESSION,
          picture(files.keep(`picture-${index}`, 'image/webp', bytes), index, at),
        ),
    ]),
    [
      agent,
      (kase, at) =>
        recordStep(kase, procedure, SESSION, { stepId: 'face' as StepId, result: 'PASSED' }, at),
    ],
    [
      agent,
      (kase, at) =>
        sendCode(kase, procedure, SESSION, { codeHash: 'd'.repeat(64), channel: 'EMAIL' }, at),
    ],
    [customer, (kase, at) => enterCode(kase, procedure, SESSION, () => true, at)],
    [
      agent,
      (kase, at) =>
        recordStep(kase, procedure, SESSION, { stepId: 'code' as StepId, result: 'PASSED' }, at),
    ],
    [agent, (kase, at) => addNote(kase, SESSION, 'Ήρεμη συνομιλία', at)],
    [
      agent,
      (kase, at) =>
        closeSession(
          kase,
          procedure,
          SESSION,
          {
            ...{ kind: 'APPROVED', reasons: [], note: 'Όλα εντάξει', setBy: 'AGENT' },
            recording: { isBeingWritten: true, missing: [] },
          },
          at,
        ),
    ],
    [recorder, (kase) => storeRecording(kase, SESSION, recording('CUSTOMER', 1, '01'))],
    [recorder, (kase) => storeRecording(kase, SESSION, recording('AGENT', 1, '02'))],
    [recorder, (kase) => storeRecording(kase, SESSION, recording('CUSTOMER', 2, '03'))],
    [
      recorder,
      (kase) =>
        noteRecordingFailed(kase, SESSION, { participant: 'AGENT', stretch: 2, cause: 'DISK' }),
    ],
    [recorder, (kase, at) => sealSession(kase, SESSION, at)],
    [
      supervisor,
      (kase, at) =>
        giveReview(
          kase,
          SESSION,
          { verdict: 'CONFIRMED', reviewerId: SUPERVISOR, remark: 'Σωστά' },
          at,
        ),
    ],
    [supervisor, (kase) => ({ case: kase, fact: { type: 'package.exported' } })],
  ];
  return { ...tell(moves), store: { read: files.read } };
}

const WRITING = { videoFrames: 1, audioPackets: 1, stalled: false };
const DEVICE = {
  browser: 'Firefox 140 on Android',
  cameraLabel: 'Front camera',
  widthPx: 1280,
  heightPx: 720,
  framesPerSecond: 30,
  microphoneLevel: 0.42,
};

const picture = (evidence: EvidenceRef, index: number, takenAt: string): Snapshot =>
  aSnapshot('face', {
    id: `01956a00-0000-7000-8000-00000000020${index}` as SnapshotId,
    takenAt,
    evidence,
  });

/** The case as the moves leave it, one after the other, and its journal. */
export function tell(moves: readonly Move[]): Omit<ToldCase, 'store'> {
  const { id, reference, declared, salt, language, procedure, invitation } = aCase();
  const at = (index: number) => new Date(Date.UTC(2026, 2, 2, 9, 0, index * 7)).toISOString();
  const opening = { id: id as CaseId, reference, declared, salt, language, procedure };
  let { case: kase, fact } = openCase({ ...opening, ...invitation }, at(0));
  const opened = {
    chainId: id,
    at: at(0),
    actor: { kind: 'SYSTEM', part: 'SETUP' } as const,
    fact,
  };
  const journal = [link(undefined, opened)];
  for (const [index, [actor, decide]] of moves.entries()) {
    const now = at(index + 1);
    ({ case: kase, fact } = decide(kase, now));
    journal.push(link(journal.at(-1), { chainId: id, at: now, actor, fact }));
  }
  return { case: { ...kase, version: journal.length }, journal };
}
