import type { AnalysisId } from '@visavis/domain/ids';
import { failAnalysis } from '@visavis/use-cases/session/analyses';
import type { Target } from './in-hand.ts';
import { VISION, type Workshop } from './workshop.ts';

/** Keeps that a look gave nothing, and why. */
export async function noteFailure(
  { ports, log }: Pick<Workshop, 'ports' | 'log'>,
  target: Pick<Target, 'caseId' | 'sessionId'>,
  {
    stepId,
    ...failed
  }: Omit<Parameters<typeof failAnalysis>[3], 'id' | 'at' | 'stepId'> & {
    readonly stepId: Parameters<typeof failAnalysis>[3]['stepId'] | undefined;
  },
): Promise<void> {
  log.warn({ ...target, kind: failed.kind, cause: failed.failure }, 'picture not looked at');
  await failAnalysis(ports, VISION, target, {
    ...failed,
    ...(stepId ? { stepId } : {}),
    id: ports.chance.id() as AnalysisId,
    at: ports.clock.now(),
  });
}
