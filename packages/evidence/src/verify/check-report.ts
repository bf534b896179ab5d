import { canonicalJson } from '@visavis/domain/journal/canonical-json';
import { reportSchema, type Report } from '../report/report-schema.ts';
import { PROCEDURE, procedureSchema } from './check-draws.ts';
import type { ReadEntry, ReadHead } from './check-journal.ts';
import { courseInPackage, courseInReport, rulesInPackage, rulesInReport } from './course-sides.ts';
import { PackageFault } from './fault.ts';
import { parseJson } from './parse.ts';
import type { Container } from './read-container.ts';
import { caseInJournal, caseInReport, sessionInJournal, sessionInReport } from './report-sides.ts';

export const REPORT = 'report.json';

/** What both sides must say alike, each by its name. */
export type Side = Readonly<Record<string, unknown>>;

/** What the report says, journal, procedure and heads say too. @throws PackageFault */
export function checkReport(
  texts: Container['texts'],
  entries: readonly ReadEntry[],
  heads: readonly ReadHead[],
): Report {
  const report = parseJson(texts, REPORT, reportSchema);
  const procedure = parseJson(texts, PROCEDURE, procedureSchema);
  compare('the case', caseInReport(report), caseInJournal(entries));
  for (const [index, session] of report.sessions.entries()) {
    const salt = report.case.salt;
    const inJournal = sessionInJournal(entries, session.id);
    const place = `session ${index + 1}`;
    compare(place, sessionInReport(session, salt), inJournal);
    compare(place, courseInReport(session), courseInPackage(procedure, entries, session.id));
  }
  compare('the case', rulesInReport(report), rulesInPackage(procedure, entries, heads));
  return report;
}

function compare(place: string, inReport: Side, inJournal: Side): void {
  for (const [what, said] of Object.entries(inReport))
    if (textOf(said) !== textOf(inJournal[what]))
      throw new PackageFault(
        REPORT,
        `${place}, ${what}`,
        'journal and procedure say something else',
      );
}

const textOf = (value: unknown): string =>
  canonicalJson({ value } as Parameters<typeof canonicalJson>[0]);
