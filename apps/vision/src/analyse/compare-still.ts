import { buffer } from 'node:stream/consumers';
import { findStill } from '@visavis/domain/session/stills';
import type { Signal } from '@visavis/vision/injection/signal';
import type { ClipScene } from './analyse-clip.ts';
import type { Workshop } from './workshop.ts';

/**
 * Holds the still that the customer's camera took against what was recorded at that moment; nothing
 * where it did not come.
 */
export async function compareStill(
  { pool, evidence }: Pick<Workshop, 'pool' | 'evidence'>,
  { session, snapshot }: Pick<ClipScene, 'session' | 'snapshot'>,
): Promise<readonly Signal[]> {
  const still = findStill(session, snapshot.id);
  if (!still) return [];
  const [own, recorded] = await Promise.all(
    [still, snapshot].map(async (one) => buffer(await evidence.read(one.evidence))),
  );
  if (!own || !recorded) throw new Error('Two pictures were read, and not two came');
  return [await pool.look({ kind: 'STILL', still: own, recorded })];
}
