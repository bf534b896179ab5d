import type { Case } from '../case/case.ts';
import type { StepId } from '../ids.ts';
import type { Session } from '../session/session.ts';
import type { BLOCK_CAUSES, Procedure } from './procedure.ts';
import { findRecord, listUnpassed } from './progress.ts';
import type { ScriptStep } from './script.ts';
import { countTriesLeft } from './tries.ts';

export type Block = { readonly stepId: StepId; readonly cause: (typeof BLOCK_CAUSES)[number] };

/**
 * What stands between a session and an approval for good. While this is empty an approval is in
 * reach; once it is not, the session can only end in another way.
 */
export function listBlocked(procedure: Procedure, kase: Case, session: Session): readonly Block[] {
  const of = { procedure, kase, session };
  return listUnpassed(procedure, session).flatMap((step) => {
    const cause = causeOf(step, of);
    return cause ? [{ stepId: step.id, cause }] : [];
  });
}

function causeOf(
  { id, kind, drawn }: ScriptStep,
  of: { readonly procedure: Procedure; readonly kase: Case; readonly session: Session },
): Block['cause'] | undefined {
  const { procedure, kase, session } = of;
  if (drawn?.kind === 'FEATURE' && findRecord(session, id)?.result === 'NOT_POSSIBLE')
    return 'NO_SUBSTITUTE';
  if (countTriesLeft(procedure, kase, session, id) === 0) return 'TRIES_USED_UP';
  if (kind === 'ONE_TIME_CODE' && hasNoCodeLeft(procedure, session)) return 'CODES_USED_UP';
  return undefined;
}

const hasNoCodeLeft = ({ oneTimeCode }: Procedure, { code }: Session): boolean =>
  code !== undefined &&
  !code.verifiedAt &&
  code.sends >= oneTimeCode.sends &&
  code.tries >= oneTimeCode.tries;
