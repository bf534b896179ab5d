import type { LedSession } from '@visavis/contract/staff';
import type { Case, Declared } from '@visavis/domain/case/case';
import { listBlocked } from '@visavis/domain/procedure/blocked';
import type { DocumentModel } from '@visavis/domain/procedure/document-model';
import { isAdmissible } from '@visavis/domain/procedure/draw-features';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import { countSubstitutesLeft } from '@visavis/domain/procedure/progress';
import { findModel } from '@visavis/domain/procedure/script';
import type { Session } from '@visavis/domain/session/session';

type Rules = Pick<
  LedSession,
  'document' | 'documents' | 'substitutesLeft' | 'mayStillApprove' | 'blockedBy'
>;

/** Which documents can be chosen, which one is, and what an approval is out of reach for. */
export function ledRules(procedure: Procedure, kase: Case, session: Session): Rules {
  const model = findModel(procedure, session);
  const blockedBy = listBlocked(procedure, kase, session);
  return {
    document: model ? { id: model.id, title: model.title } : null,
    documents: listAdmitted(procedure).map((one) => documentOf(one, kase.declared)),
    substitutesLeft: countSubstitutesLeft(procedure, session) ?? null,
    mayStillApprove: blockedBy.length === 0,
    blockedBy: [...blockedBy],
  };
}

const listAdmitted = ({ documents }: Procedure): readonly DocumentModel[] =>
  documents ? documents.models.filter((model) => isAdmissible(model, documents.selection)) : [];

const documentOf = (model: DocumentModel, { documentType, nationality }: Declared) => {
  const { id, title, country, series, type } = model;
  const isFromThere = country === nationality || country === 'ANY';
  return { id, title, country, series, type, isSuggested: type === documentType && isFromThere };
};
