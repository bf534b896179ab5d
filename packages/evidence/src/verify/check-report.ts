import { canonicalJson } from '@visavis/domain/journal/canonical-json';
import { reportSchema, type Report } from '../report/report-schema.ts';
import type { ReadEntry } from './check-journal.ts';
import { PackageFault } from './fault.ts';
import { parseJson } from './parse.ts';
import type { Container } from './read-container.ts';
import { caseInJournal, caseInReport, sessionInJournal, sessionInReport } from './report-sides.ts';

export const REPORT = 'report.json';

/** What both sides must say alike, each by its name. */
export type Side = Readonly<Record<string, unknown>>;

/** What the report says, the journal says too. @throws PackageFault */
export function checkReport(texts: Container['texts'], entries: readonly ReadEntry[]): Report {
  const report = parseJson(texts, REPORT, reportSchema);
  compare('the case', caseInReport(report), caseInJournal(entries));
  for (const [index, session] of report.sessions.entries()) {
    const salt = report.case.salt;
    const inJournal = sessionInJournal(entries, session.id);
    compare(`session ${index + 1}`, sessionInReport(session, salt), inJournal);
  }
  return report;
}

function compare(place: string, inReport: Side, inJournal: Side): void {
  for (const [what, said] of Object.entries(inReport))
    if (textOf(said) !== textOf(inJournal[what]))
      throw new PackageFault(REPORT, `${place}, ${what}`, 'the journal says something else');
}

const textOf = (value: unknown): string =>
  canonicalJson({ value } as Parameters<typeof canonicalJson>[0]);
