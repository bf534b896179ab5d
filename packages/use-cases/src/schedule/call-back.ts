import { allow, type Actor } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import { findOpenSession } from '@visavis/domain/case/find-session';
import { DomainError } from '@visavis/domain/errors';
import type { CaseId, SessionId } from '@visavis/domain/ids';
import * as rules from '@visavis/domain/schedule/call-back';
import { findContact } from '@visavis/domain/schedule/reminder';
import type { Messages, Ports } from '../ports.ts';

/**
 * The customer goes away, keeps the place, and is written to when an agent is free. Once more the
 * same changes nothing.
 * @throws DomainError ROLE_FORBIDS | SESSION_NOT_FOUND | TRANSITION_FORBIDDEN | MESSAGE_NOT_DELIVERED (no way to reach them)
 */
export async function askCallBack(
  ports: Ports & { readonly messages: Pick<Messages, 'maySendTexts'> },
  actor: Actor & { readonly caseId: CaseId },
): Promise<Case> {
  allow(actor, 'call-back:ask');
  const kase = await ports.cases.get(actor.caseId);
  const session = findOpenSession(kase);
  if (!session) throw new DomainError('SESSION_NOT_FOUND', { caseId: kase.id });
  if (session.callBack) return kase;
  if (!findContact(kase.declared, ports.messages))
    throw new DomainError('MESSAGE_NOT_DELIVERED', { cause: 'NO_ADDRESS' });
  return ports.cases.change(kase.id, actor, (now) =>
    rules.askCallBack(now, session.id, ports.clock.now()),
  );
}

/** An agent is free for a customer who asked: the message follows. @throws DomainError ROLE_FORBIDS | TRANSITION_FORBIDDEN | CONFLICT */
export async function callBack(
  ports: Pick<Ports, 'cases' | 'clock'>,
  actor: Actor,
  { caseId, sessionId }: { readonly caseId: CaseId; readonly sessionId: SessionId },
): Promise<Case> {
  allow(actor, 'call-back:make');
  return ports.cases.change(caseId, actor, (kase) =>
    rules.callBack(kase, sessionId, ports.clock.now()),
  );
}
