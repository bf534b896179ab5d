import type { Case, Change } from '../case/case.ts';
import { assertState, getSession, withSession } from '../case/find-session.ts';
import { DomainError } from '../errors.ts';
import type { SessionId } from '../ids.ts';
import { isAdmissible } from '../procedure/draw-features.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { countSnapshots, findRecord } from '../procedure/progress.ts';
import { listScript } from '../procedure/script.ts';
import type { Session } from './session.ts';

/**
 * The agent says which document the customer shows; the lot draws its features. A document that was
 * chosen can be changed until a feature of it was answered or pictured: neither answer nor picture may
 * count for a feature of another document.
 * @throws DomainError DOCUMENT_NOT_ADMITTED | ANSWER_FINAL
 */
export function chooseDocument(
  kase: Case,
  procedure: Procedure,
  sessionId: SessionId,
  modelId: string,
): Change {
  const session = getSession(kase, sessionId);
  assertState(session, 'LIVE');
  const { models = [], selection } = procedure.documents ?? {};
  const model = models.find(({ id }) => id === modelId);
  if (!model || !selection || !isAdmissible(model, selection))
    throw new DomainError('DOCUMENT_NOT_ADMITTED', { modelId });
  if (session.document?.id !== modelId && hasBegun(procedure, session))
    throw new DomainError('ANSWER_FINAL', { modelId });
  const document = { id: model.id, version: model.version };
  const chosen = { ...session, document };
  const features = listScript(procedure, chosen).flatMap(({ drawn }) =>
    drawn?.kind === 'FEATURE' ? [drawn.id] : [],
  );
  return {
    case: withSession(kase, chosen),
    fact: {
      type: 'document.chosen',
      sessionId,
      modelId: model.id,
      version: model.version,
      features,
    },
  };
}

const hasBegun = (procedure: Procedure, session: Session): boolean =>
  listScript(procedure, session).some(
    ({ id, drawn }) =>
      drawn?.kind === 'FEATURE' && (findRecord(session, id) ?? countSnapshots(session, id) > 0),
  );
