import type { JoinableCall, SpeakerView, VisitView } from '@visavis/contract/visits';
import type { Case } from '@visavis/domain/case/case';
import { getSession } from '@visavis/domain/case/find-session';
import type { SessionId } from '@visavis/domain/ids';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import { listScript } from '@visavis/domain/procedure/script';
import { firstWord } from './customer-view.ts';

type Told = {
  readonly procedure: Procedure;
  readonly sessionId: SessionId;
  readonly agentName: string;
};

/** A running call as those see it who may join it. */
export const joinableCall = (
  kase: Case,
  { procedure, sessionId, agentName }: Told,
): JoinableCall => ({
  sessionId,
  reference: kase.reference,
  language: kase.language,
  procedureTitle: procedure.title,
  agentName,
  helpAskedAt: getSession(kase, sessionId).helpAskedAt ?? null,
});

/** What a visitor sees beside the two pictures. */
export function visitView(
  kase: Case,
  {
    procedure,
    sessionId,
    agentName,
    mayTakeOver,
    speaker,
  }: Told & { readonly mayTakeOver: boolean; readonly speaker: SpeakerView | null },
): VisitView {
  const session = getSession(kase, sessionId);
  const script = listScript(procedure, session);
  const index = script.findIndex(({ id }) => id === session.currentStep);
  const step = script[index];
  return {
    sessionId,
    reference: kase.reference,
    language: kase.language,
    procedureTitle: procedure.title,
    customerName: firstWord(kase.declared.givenNames),
    agentName,
    isOver: session.state === 'CLOSING' || session.state === 'ENDED',
    step: step
      ? { title: step.title, say: step.say, number: index + 1, count: script.length }
      : null,
    mayTakeOver,
    speaker,
  };
}
