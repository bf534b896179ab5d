import type { Actor } from '@visavis/domain/access/access';
import { checkDevice } from '@visavis/domain/case/check-device';
import { giveConsent } from '@visavis/domain/case/consent';
import type { RecordingId, StaffId } from '@visavis/domain/ids';
import { beginSession } from '@visavis/domain/session/lead';
import { closeSession } from '@visavis/domain/session/close';
import { lapseOffer } from '@visavis/domain/session/offer';
import { claimSession, enterQueue } from '@visavis/domain/session/queue';
import {
  noteRecordingBegan,
  sealSession,
  storeRecording,
} from '@visavis/domain/session/recordings';
import { routeSession } from '@visavis/domain/session/route';
import type { Speaker } from '@visavis/domain/session/session';
import { beginVisit, endVisit } from '@visavis/domain/session/visits';
import { aCandidate, offerTo } from '@visavis/domain/testing/a-candidate';
import { aCase, aRecording } from '@visavis/domain/testing/a-case';
import { aProcedure } from '@visavis/domain/testing/a-procedure';
import {
  AGENT,
  createMemoryFiles,
  matroska,
  SESSION,
  SUPERVISOR,
  tell,
  type Move,
  type ToldCase,
} from './a-told-case.ts';

const NIKOS = 'nikos' as StaffId;
const WRITING = { videoFrames: 1, audioPackets: 1, stalled: false };
const system = (part: 'RECORDER' | 'DISPATCHER'): Actor => ({ kind: 'SYSTEM', part });
const staff = (id: StaffId, role: 'AGENT' | 'SUPERVISOR'): Actor => ({ kind: 'STAFF', id, role });
const customer: Actor = { kind: 'CUSTOMER', caseId: aCase().id };
const DEVICE = {
  ...{ browser: 'Firefox', cameraLabel: 'Front camera', microphoneLevel: 0.4 },
  ...{ widthPx: 1280, heightPx: 720, framesPerSecond: 30 },
};

/** A session that a supervisor routed, then visited and spoke in: a stretch of both sides, one of theirs. */
export function aVisitedCase(): ToldCase {
  const files = createMemoryFiles();
  const procedure = aProcedure();
  const recording = (participant: Speaker, stretch: number, id: string) =>
    aRecording({
      id: `01956a00-0000-7000-8000-0000000001${id}` as RecordingId,
      ...{ participant, stretch, gaps: [] },
      ...(participant === 'VISITOR' ? { staffId: SUPERVISOR } : {}),
      raw: files.keep(`recording-${id}`, 'video/x-matroska', matroska(`${participant} ${stretch}`)),
    });
  const stored = (participant: Speaker, stretch: number, id: string): Move => [
    system('RECORDER'),
    (kase) => storeRecording(kase, SESSION, recording(participant, stretch, id)),
  ];
  const queued: readonly Move[] = [
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
  ];
  const routed: readonly Move[] = [
    [system('DISPATCHER'), (kase, at) => offerTo(kase, SESSION, NIKOS, at)],
    [
      staff(SUPERVISOR, 'SUPERVISOR'),
      (kase, at) => lapseOffer(kase, SESSION, { agentId: NIKOS, cause: 'REROUTED' }, at),
    ],
    [
      staff(SUPERVISOR, 'SUPERVISOR'),
      (kase, at) =>
        routeSession(kase, SESSION, {
          ...{ agentId: AGENT, candidates: [aCandidate({ staffId: AGENT })] },
          ...{ reason: 'COMPLAINT', at, ringsMs: 20_000 },
        }),
    ],
    [staff(AGENT, 'AGENT'), (kase, at) => claimSession(kase, SESSION, AGENT, at)],
  ];
  const led: readonly Move[] = [
    [
      system('RECORDER'),
      (kase, at) => noteRecordingBegan(kase, SESSION, { stretch: 1, startedAt: at }),
    ],
    [
      staff(AGENT, 'AGENT'),
      (kase, at) =>
        beginSession(kase, procedure, SESSION, { customer: WRITING, agent: WRITING }, at),
    ],
    [staff(SUPERVISOR, 'SUPERVISOR'), (kase, at) => beginVisit(kase, SESSION, SUPERVISOR, at)],
    [
      system('RECORDER'),
      (kase, at) =>
        noteRecordingBegan(kase, SESSION, { stretch: 2, startedAt: at, staffId: SUPERVISOR }),
    ],
    [staff(SUPERVISOR, 'SUPERVISOR'), (kase, at) => endVisit(kase, SESSION, SUPERVISOR, at)],
    [
      staff(AGENT, 'AGENT'),
      (kase, at) => {
        const closing = { kind: 'ABANDONED', reasons: ['CONS-03'], setBy: 'AGENT' } as const;
        return closeSession(kase, procedure, SESSION, closing, at);
      },
    ],
    stored('CUSTOMER', 1, '01'),
    stored('AGENT', 1, '02'),
    stored('VISITOR', 2, '03'),
    [system('RECORDER'), (kase, at) => sealSession(kase, SESSION, at)],
    [
      staff(SUPERVISOR, 'SUPERVISOR'),
      (kase) => ({ case: kase, fact: { type: 'package.exported' } }),
    ],
  ];
  return { ...tell([...queued, ...routed, ...led]), store: { read: files.read } };
}
