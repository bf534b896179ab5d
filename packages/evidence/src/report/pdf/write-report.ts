import type { Language } from '@visavis/domain/language';
import type { Report } from '../report-schema.ts';
import { writeClosing } from './closing-pages.ts';
import { writeFrontPage } from './front-page.ts';
import { makePictures } from './pictures.ts';
import { openPage } from './report-page.ts';
import { writeRules } from './rules-pages.ts';
import { writeSession } from './session-pages.ts';

export type ReportOptions = {
  readonly language: Language;
  /** IANA time zone in which moments are written. */
  readonly zone: string;
  /** The bytes of a file that the report names. */
  read(file: string): Promise<Buffer>;
};

/** The report of a case for people, as PDF. The same report makes the same bytes. */
export async function writeReport(report: Report, options: ReportOptions): Promise<Buffer> {
  const pictures = await makePictures(report, options.read);
  const page = openPage(report, options.language, options.zone);
  writeFrontPage(page, report);
  writeRules(page, report);
  for (const [index, session] of report.sessions.entries()) {
    const title = page.words.session(index + 1, report.sessions.length);
    writeSession(page, session, title, pictures);
  }
  writeClosing(page, report);
  return page.sheet.end();
}
