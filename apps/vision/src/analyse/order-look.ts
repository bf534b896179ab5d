import type { Case } from '@visavis/domain/case/case';
import type { Instant } from '@visavis/domain/ids';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import { listScript } from '@visavis/domain/procedure/script';
import type { Session, Snapshot } from '@visavis/domain/session/session';
import type { DocumentQuestion } from '@visavis/vision/documents/read-document';
import type { WantedPose } from '@visavis/vision/faces/describe-quality';

/** What is to be looked for on a snapshot. */
export type LookPlan = {
  readonly bytes: Uint8Array;
  /** Only where the customer agreed to biometrics. */
  readonly embeds: boolean;
} & (
  | { readonly kind: 'FACE'; readonly wanted: WantedPose }
  | { readonly kind: 'DOCUMENT'; readonly question: DocumentQuestion }
);

/** What threads are asked about a snapshot: what the step wants, and what the bank declared. */
export function orderLook(
  {
    kase,
    session,
    procedure,
  }: {
    readonly kase: Case;
    readonly session: Session;
    readonly procedure: Procedure;
  },
  { stepId }: Snapshot,
  kind: 'FACE' | 'DOCUMENT',
  { bytes, now }: { readonly bytes: Uint8Array; readonly now: Instant },
): LookPlan {
  const step = listScript(procedure, session).find(({ id }) => id === stepId);
  const embeds = maySeeWho(kase);
  if (kind === 'FACE') {
    const wanted = step?.kind !== 'FACE' ? 'ANY' : step.pose === 'FRONT' ? 'FRONTAL' : 'TURNED';
    return { kind, bytes, wanted, embeds };
  }
  const model = procedure.documents?.models.find(({ id }) => id === session.document?.id);
  const side = step?.kind === 'DOCUMENT' ? step.side : undefined;
  return {
    ...{ kind, bytes, embeds },
    question: {
      declared: kase.declared,
      today: now.slice(0, 10),
      ...(side ? { side } : {}),
      ...(model ? { model } : {}),
    },
  };
}

/** Faces become numbers only where the customer agreed to that (GDPR, art. 9). */
export const maySeeWho = ({ consents }: Case): boolean =>
  consents.some(({ purpose }) => purpose === 'BIOMETRICS');
