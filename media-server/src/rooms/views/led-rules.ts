import type { LedSession } from '@visavis/contract/staff';
import type { Case, Declared } from '@visavis/domain/case/case';
import { listBlocked } from '@visavis/domain/procedure/blocked';
import { findLack } from '@visavis/domain/procedure/lack';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import { countSubstitutesLeft } from '@visavis/domain/procedure/progress';
import { findModel } from '@visavis/domain/procedure/script';
import type { Session } from '@visavis/domain/session/session';

type Rules = Pick<
  LedSession,
  'document' | 'documents' | 'substitutesLeft' | 'mayStillApprove' | 'blockedBy'
>;

/** Which documents there are, which one is chosen, and what an approval is out of reach for. */
export function ledRules(procedure: Procedure, kase: Case, session: Session): Rules {
  const model = findModel(procedure, session);
  const blockedBy = listBlocked(procedure, kase, session);
  return {
    document: model ? { id: model.id, title: model.title } : null,
    documents: listDocuments(procedure, kase.declared),
    substitutesLeft: countSubstitutesLeft(procedure, session) ?? null,
    mayStillApprove: blockedBy.length === 0,
    blockedBy: [...blockedBy],
  };
}

/** Those that can't be chosen stay visible, with what they lack. */
const listDocuments = ({ documents }: Procedure, declared: Declared): LedSession['documents'] =>
  (documents?.models ?? []).map((model) => {
    const { id, title, country, series, type } = model;
    const isFromThere = country === declared.nationality || country === 'ANY';
    const lacks = documents ? (findLack(model, documents.selection) ?? null) : null;
    const isSuggested = lacks === null && type === declared.documentType && isFromThere;
    return { id, title, country, series, type, isSuggested, lacks };
  });
