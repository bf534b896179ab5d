import type { HowAsked, LookPool } from '../threads/look-pool.ts';
import type { LookMade } from '../threads/orders.ts';
import type { LookPlan } from './order-look.ts';

/**
 * Looks at a snapshot first for what only another one would mend, tells that, and then for all the rest.
 * @throws LookFailed
 */
export async function lookInParts(
  pool: Pick<LookPool, 'look'>,
  plan: LookPlan,
  how: HowAsked,
): Promise<LookMade> {
  const { bytes, embeds } = plan;
  if (plan.kind === 'FACE') {
    const first = await pool.look({ kind: 'FIRST_FACE', bytes, wanted: plan.wanted }, how);
    how.onPart?.({ part: 'PICTURE', findings: [...first.findings] });
    return pool.look({ kind: 'FACE', bytes, embeds, first }, how);
  }
  const { question } = plan;
  const first = await pool.look({ kind: 'FIRST_DOCUMENT', bytes }, how);
  how.onPart?.({ part: 'PICTURE', findings: [...first.findings] });
  return pool.look({ kind: 'DOCUMENT', bytes, embeds, question, first }, how);
}
