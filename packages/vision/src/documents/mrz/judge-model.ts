import type { DocumentModel } from '@visavis/domain/procedure/document-model';
import type { ReadFields } from '../document-reading.ts';
import type { Finding } from './finding.ts';
import type { MrzFormat } from './format.ts';

/** Whether a document is what the model that the agent chose says. */
export function judgeModel(
  format: MrzFormat,
  fields: ReadFields,
  model: DocumentModel,
  today: string,
): readonly Finding[] {
  const findings: Finding[] = [];
  if (model.mrz !== 'NONE' && model.mrz !== format)
    findings.push({ code: 'OTHER_FORMAT_THAN_MODEL' });
  if (model.country !== 'ANY' && fields.issuingState && fields.issuingState !== model.country)
    findings.push({ code: 'OTHER_STATE_THAN_MODEL', field: 'issuingState' });
  if (fields.documentType && fields.documentType !== model.type)
    findings.push({ code: 'OTHER_TYPE_THAN_MODEL', field: 'documentType' });
  if (fields.expiryDate && model.mostValidYears !== undefined) {
    const latest = `${Number(today.slice(0, 4)) + model.mostValidYears}${today.slice(4)}`;
    if (fields.expiryDate > latest) findings.push({ code: 'VALID_TOO_LONG', field: 'expiryDate' });
  }
  return findings;
}
