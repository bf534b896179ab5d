import type { ClipOrder } from '@visavis/contract/vision';
import { getSession } from '@visavis/domain/case/find-session';
import type { Case } from '@visavis/domain/case/case';
import { DomainError } from '@visavis/domain/errors';
import { listScript, type ScriptStep } from '@visavis/domain/procedure/script';
import type { Session, Snapshot } from '@visavis/domain/session/session';
import type { ClipFile } from '../clip/decode-clip.ts';
import { LookFailed, type LookMade } from '../threads/orders.ts';
import type { Target } from './in-hand.ts';
import { keepAnalysis } from './keep-analysis.ts';
import { lookForInjection } from './look-for-injection.ts';
import { lookForLiveness } from './look-for-liveness.ts';
import { noteFailure } from './note-failure.ts';
import type { Workshop } from './workshop.ts';

/** A clip of the recorded stream around a snapshot, and what it is to be looked at for. */
export type OrderedClip = ClipFile & { readonly order: ClipOrder };

/** Of whom a clip is, and what was asked of them. */
export type ClipScene = {
  readonly kase: Case;
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly step: ScriptStep;
};

/**
 * Looks at a clip and keeps what was found. A clip that can't be decoded, or that ends a thread, is
 * written down as such: the next snapshot has another one.
 */
export async function analyseClip(
  workshop: Workshop,
  target: Target,
  clip: OrderedClip,
): Promise<void> {
  const scene = await findScene(workshop, target);
  const kind = clip.order.wanted;
  const { snapshot, step } = scene;
  const about = { kind, snapshots: [snapshot.id], stepId: step.id } as const;
  const startedAt = performance.now();
  const tookMs = (): number => Math.round(performance.now() - startedAt);
  try {
    const made = await look(workshop, scene, clip);
    if (made) await keepAnalysis(workshop, target, about, { ...made, tookMs: tookMs() });
  } catch (error) {
    if (!(error instanceof LookFailed)) throw error;
    await noteFailure(workshop, target, { ...about, tookMs: tookMs(), failure: error.failure });
  }
}

/** Undefined: of what this step asks for, software knows nothing. */
function look(
  workshop: Workshop,
  scene: ClipScene,
  clip: OrderedClip,
): Promise<LookMade | undefined> {
  switch (clip.order.wanted) {
    case 'LIVENESS':
      return lookForLiveness(workshop, scene, clip);
    case 'INJECTION':
      return lookForInjection(workshop, scene, clip);
  }
}

async function findScene({ ports }: Workshop, target: Target): Promise<ClipScene> {
  const kase = await ports.cases.get(target.caseId);
  const session = getSession(kase, target.sessionId);
  const snapshot = session.snapshots.find(({ id }) => id === target.snapshotId);
  const procedure = ports.procedures.get(kase.procedure.id, kase.procedure.version);
  const step = listScript(procedure, session).find(({ id }) => id === snapshot?.stepId);
  if (!snapshot || !step)
    throw new DomainError('EVIDENCE_NOT_FOUND', { snapshotId: target.snapshotId });
  return { kase, session, snapshot, step };
}
