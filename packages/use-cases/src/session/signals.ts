import { allow, type Actor } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import type { CaseId } from '@visavis/domain/ids';
import type { Signal } from '@visavis/domain/session/session';
import { noteSignal as note } from '@visavis/domain/session/signals';
import type { Ports } from '../ports.ts';

/**
 * Notes something that may matter, for the agent to look at, in the session that is open.
 * @throws DomainError ROLE_FORBIDS | SESSION_NOT_FOUND | TOO_MANY_REQUESTS
 */
export async function noteSignal(
  ports: Pick<Ports, 'cases' | 'clock'>,
  actor: Actor,
  caseId: CaseId,
  signal: Omit<Signal, 'at'>,
): Promise<Case> {
  allow(actor, 'signal:note');
  return ports.cases.change(caseId, actor, (kase) => note(kase, signal, ports.clock.now()));
}
