import type { Analysis, FieldReading } from '@visavis/domain/analysis/analysis';
import type { FindingCode } from '@visavis/domain/analysis/findings';
import type { Case } from '@visavis/domain/case/case';
import type { DataField } from '@visavis/domain/procedure/procedure';
import type { Session } from '@visavis/domain/session/session';
import { must } from './must.ts';

/** What the zone of the card holds, as the bank declared it. */
const READ: readonly DataField[] = ['familyName', 'givenNames', 'birthDate', 'documentNumber'];

/**
 * Software read the card that was held before the camera out of the call, and, where they
 * agreed to that, found its portrait to be the customer. Not in Firefox: its fake camera shows a plain colour.
 */
export function checkMachineHelp(
  { consents }: Case,
  { analyses }: Session,
  customerBrowser: string,
): void {
  if (!customerBrowser.startsWith('Chromium')) return;
  const documents = analyses.filter(({ kind }) => kind === 'DOCUMENT');
  const said = (all: readonly Analysis[]) => all.flatMap(({ findings }) => findings);
  const has = (code: FindingCode) => said(analyses).some((finding) => finding.code === code);
  const read = documents.flatMap(({ reading }) => reading?.fields ?? []);
  for (const field of READ)
    must(
      isReadFromZone(read, field),
      `${field} was not read from the zone as it was declared: ${listCodes(said(documents))}`,
    );
  const stops = said(documents).filter(({ level }) => level === 'STOP');
  must(stops.length === 0, `the card is doubted: ${listCodes(stops)}`);
  const mayCompare = consents.some(({ purpose }) => purpose === 'BIOMETRICS');
  must(
    !mayCompare || has('FACES_MATCH'),
    `the portrait is not the customer: ${listCodes(said(analyses))}`,
  );
}

const isReadFromZone = (read: readonly FieldReading[], wanted: DataField): boolean =>
  read.some(({ field, status, mrz }) => field === wanted && status === 'MATCH' && Boolean(mrz));

const listCodes = (findings: readonly { readonly code: FindingCode }[]): string =>
  [...new Set(findings.map(({ code }) => code))].join(', ') || 'nothing was found';
