import { allow, type Actor } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import type { CaseId, RecordingId, SessionId } from '@visavis/domain/ids';
import * as close from '@visavis/domain/session/close';
import * as continuity from '@visavis/domain/session/continuity';
import * as recordings from '@visavis/domain/session/recordings';
import type { Participant, Recording, Speaker, Thumbnails } from '@visavis/domain/session/session';
import type { Ports } from '../ports.ts';
import { changeLed, type Agent } from './lead.ts';

type System = Actor & { readonly kind: 'SYSTEM' };

/**
 * The agent ends the session with an outcome.
 * @throws DomainError STEPS_OPEN | RECORDING_INCOMPLETE | REASON_NOT_ALLOWED | NOTE_MISSING | TRANSITION_FORBIDDEN
 */
export const closeSession = (
  ports: Ports,
  agent: Agent,
  sessionId: SessionId,
  closing: close.Closing,
): Promise<Case> =>
  changeLed(ports, agent, sessionId, (kase, procedure) =>
    close.closeSession(
      kase,
      procedure,
      sessionId,
      { ...closing, setBy: 'AGENT' },
      ports.clock.now(),
    ),
  );

/** The customer hangs up a session that an agent has claimed: it ends as abandoned. */
export async function abandonSession(
  ports: Ports,
  actor: Actor & { readonly caseId: CaseId },
  sessionId: SessionId,
): Promise<Case> {
  allow(actor, 'session:leave');
  return closeAs(
    ports,
    actor,
    { caseId: actor.caseId, sessionId },
    {
      kind: 'ABANDONED',
      reasons: ['CONS-03'],
      setBy: 'CUSTOMER',
    },
  );
}

/** Ends a session whose gap clock ran out, or whose room is gone, as interrupted. */
export async function interruptSession(
  ports: Ports,
  system: System,
  caseId: CaseId,
  sessionId: SessionId,
): Promise<Case> {
  allow(system, 'session:interrupt');
  return closeAs(
    ports,
    system,
    { caseId, sessionId },
    {
      kind: 'INTERRUPTED',
      reasons: ['SYS-01'],
      setBy: 'SYSTEM',
    },
  );
}

const closeAs = (
  ports: Ports,
  actor: Actor,
  { caseId, sessionId }: { readonly caseId: CaseId; readonly sessionId: SessionId },
  closing: Parameters<typeof close.closeSession>[3],
): Promise<Case> =>
  ports.cases.change(caseId, actor, (kase) =>
    close.closeSession(
      kase,
      ports.procedures.get(kase.procedure.id, kase.procedure.version),
      sessionId,
      closing,
      ports.clock.now(),
    ),
  );

/** Writes down that a side dropped out or is back. */
export async function noteContinuity(
  ports: Ports,
  system: System,
  caseId: CaseId,
  sessionId: SessionId,
  event: { readonly participant: Participant; readonly is: 'DISCONNECTED' | 'RETURNED' },
): Promise<Case> {
  allow(system, 'continuity:note');
  const note = event.is === 'RETURNED' ? continuity.noteReturned : continuity.noteDisconnected;
  return ports.cases.change(caseId, system, (kase) =>
    note(kase, sessionId, event.participant, ports.clock.now()),
  );
}

/** Writes down that a stretch of the recording begins. */
export async function noteRecordingBegan(
  ports: Ports,
  system: System,
  target: { readonly caseId: CaseId; readonly sessionId: SessionId },
  began: recordings.StretchBegan,
): Promise<Case> {
  allow(system, 'recording:begin');
  return ports.cases.change(target.caseId, system, (kase) =>
    recordings.noteRecordingBegan(kase, target.sessionId, began),
  );
}

/** Adds a recording that is in the evidence store. */
export async function storeRecording(
  ports: Ports,
  system: System,
  caseId: CaseId,
  sessionId: SessionId,
  recording: Omit<Recording, 'id' | 'thumbnails'>,
): Promise<Case> {
  allow(system, 'recording:store');
  const id = ports.chance.id() as RecordingId;
  return ports.cases.change(caseId, system, (kase) =>
    recordings.storeRecording(kase, sessionId, { ...recording, id }),
  );
}

/** Writes down that a participant's recording could not be kept. */
export async function noteRecordingFailed(
  ports: Ports,
  system: System,
  caseId: CaseId,
  sessionId: SessionId,
  failure: { readonly participant: Speaker; readonly stretch: number; readonly cause: string },
): Promise<Case> {
  allow(system, 'recording:store');
  return ports.cases.change(caseId, system, (kase) =>
    recordings.noteRecordingFailed(kase, sessionId, failure),
  );
}

/** The worker made the stills of a recording. @throws DomainError CONFLICT where that was done before */
export async function finishRecording(
  ports: Pick<Ports, 'cases'>,
  system: System,
  target: {
    readonly caseId: CaseId;
    readonly sessionId: SessionId;
    readonly recordingId: RecordingId;
  },
  thumbnails: Thumbnails,
): Promise<Case> {
  allow(system, 'recording:finish');
  return ports.cases.change(target.caseId, system, (kase) =>
    recordings.finishRecording(kase, target.sessionId, target.recordingId, thumbnails),
  );
}

/** The session has ended and everything recorded is stored. @throws DomainError TRANSITION_FORBIDDEN */
export async function sealSession(
  ports: Ports,
  system: System,
  caseId: CaseId,
  sessionId: SessionId,
): Promise<Case> {
  allow(system, 'session:seal');
  return ports.cases.change(caseId, system, (kase) =>
    recordings.sealSession(kase, sessionId, ports.clock.now()),
  );
}
