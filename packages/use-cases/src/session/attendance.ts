import { allow, type Actor } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import { assertLeads, getSession } from '@visavis/domain/case/find-session';
import type { CaseId, SessionId, SnapshotId } from '@visavis/domain/ids';
import {
  noteCameraCommand as noteCamera,
  type CameraCommanded,
} from '@visavis/domain/session/camera';
import { sendMessage as send } from '@visavis/domain/session/chat';
import { addCrop as crop } from '@visavis/domain/session/crop';
import { flagSession as flag } from '@visavis/domain/session/flag';
import * as hold from '@visavis/domain/session/hold';
import type { Area, EvidenceRef, Session } from '@visavis/domain/session/session';
import type { Ports } from '../ports.ts';
import { changeLed, type Agent } from './lead.ts';

/** Asks the customer to wait. @throws DomainError CONFLICT where they wait already */
export const holdSession = (ports: Ports, agent: Agent, sessionId: SessionId): Promise<Case> =>
  changeLed(ports, agent, sessionId, (kase) =>
    hold.holdSession(kase, sessionId, ports.clock.now()),
  );

/** Goes on after a hold. @throws DomainError CONFLICT where nobody waits */
export const resumeSession = (ports: Ports, agent: Agent, sessionId: SessionId): Promise<Case> =>
  changeLed(ports, agent, sessionId, (kase) =>
    hold.resumeSession(kase, sessionId, ports.clock.now()),
  );

/** Sets a silent sign that something is wrong. */
export const flagSession = (
  ports: Ports,
  agent: Agent,
  sessionId: SessionId,
  remark: string | undefined,
): Promise<Case> =>
  changeLed(ports, agent, sessionId, (kase) => flag(kase, sessionId, remark, ports.clock.now()));

/** Writes down what the agent asked of the customer's camera, and what came of it. */
export const noteCameraCommand = (
  ports: Ports,
  agent: Agent,
  sessionId: SessionId,
  commanded: CameraCommanded,
): Promise<Case> =>
  changeLed(ports, agent, sessionId, (kase) => noteCamera(kase, sessionId, commanded));

/** Keeps a part of a snapshot that is in the evidence store. @throws DomainError EVIDENCE_NOT_FOUND | INPUT_REFUSED */
export const addCrop = (
  ports: Ports,
  agent: Agent,
  sessionId: SessionId,
  part: {
    readonly id: SnapshotId;
    readonly of: SnapshotId;
    readonly area: Area;
    readonly evidence: EvidenceRef;
  },
): Promise<Case> =>
  changeLed(ports, agent, sessionId, (kase) =>
    crop(kase, sessionId, { ...part, takenAt: ports.clock.now() }),
  );

/**
 * Sends a line of the chat: the customer of the case, who leads the session, or who visits it.
 * @throws DomainError ROLE_FORBIDS | NOT_YOUR_SESSION | INPUT_REFUSED | TOO_MANY_REQUESTS
 */
export async function sendMessage(
  ports: Ports,
  actor: Actor & { readonly kind: 'CUSTOMER' | 'STAFF' },
  { caseId, sessionId }: { readonly caseId: CaseId; readonly sessionId: SessionId },
  text: string,
): Promise<Case> {
  allow(actor, 'message:send');
  return ports.cases.change(caseId, actor, (kase) => {
    const session = getSession(kase, sessionId);
    if (actor.kind === 'STAFF' && !visits(session, actor)) assertLeads(session, actor.id);
    const from = actor.kind === 'CUSTOMER' ? 'CUSTOMER' : 'AGENT';
    return send(kase, sessionId, { from, text, at: ports.clock.now() });
  });
}

const visits = ({ visits }: Session, { id }: Actor & { readonly kind: 'STAFF' }): boolean =>
  visits.some(({ staffId, leftAt }) => staffId === id && !leftAt);
