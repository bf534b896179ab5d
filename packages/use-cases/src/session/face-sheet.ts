import { allow } from '@visavis/domain/access/access';
import { fillFaceSheet as fill, type FaceSheetAnswers } from '@visavis/domain/analysis/face-sheet';
import type { Case } from '@visavis/domain/case/case';
import type { SessionId } from '@visavis/domain/ids';
import type { Ports } from '../ports.ts';
import { changeLed, type Agent } from './lead.ts';

/** Keeps how the agent held two faces against each other. @throws DomainError EVIDENCE_NOT_FOUND */
export async function fillFaceSheet(
  ports: Ports,
  agent: Agent,
  sessionId: SessionId,
  said: FaceSheetAnswers,
): Promise<Case> {
  allow(agent, 'analysis:judge');
  return changeLed(ports, agent, sessionId, (kase) =>
    fill(kase, sessionId, { ...said, by: agent.id }, ports.clock.now()),
  );
}
