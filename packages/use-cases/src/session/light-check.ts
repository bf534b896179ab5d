import { allow, type Actor } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import type { CaseId, SessionId } from '@visavis/domain/ids';
import * as light from '@visavis/domain/session/check-light';
import type { Ports } from '../ports.ts';
import { changeLed, type Agent } from './lead.ts';

/** Draws the colours of a light check and writes them down. @throws DomainError CONFLICT */
export const beginLightCheck = (ports: Ports, agent: Agent, sessionId: SessionId): Promise<Case> =>
  changeLed(ports, agent, sessionId, (kase) =>
    light.beginLightCheck(kase, sessionId, ports.clock.now()),
  );

/** Writes down what the customer's page said of it, or that it said nothing. */
export async function endLightCheck(
  ports: Pick<Ports, 'cases'>,
  system: Actor & { readonly kind: 'SYSTEM' },
  { caseId, sessionId }: { readonly caseId: CaseId; readonly sessionId: SessionId },
  { number, ...ended }: { readonly number: number } & Parameters<typeof light.endLightCheck>[3],
): Promise<Case> {
  allow(system, 'light-check:note');
  return ports.cases.change(caseId, system, (kase) =>
    light.endLightCheck(kase, sessionId, number, ended),
  );
}
