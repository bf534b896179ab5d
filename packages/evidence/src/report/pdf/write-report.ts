import type { SignedHead } from '@visavis/domain/journal/head';
import type { Language } from '@visavis/domain/language';
import type { Report } from '../report-schema.ts';
import { makePictures } from './pictures.ts';
import {
  facts,
  heading,
  openPage,
  SMALL,
  subheading,
  TEXT,
  type ReportPage,
} from './report-page.ts';
import { outcomeColour, writeSession } from './session-pages.ts';

export type ReportOptions = {
  readonly language: Language;
  /** IANA time zone in which moments are written. */
  readonly zone: string;
  readonly heads: readonly SignedHead[];
  /** The bytes of a file that the report names. */
  read(file: string): Promise<Buffer>;
};

/** The report of a case for people, as PDF. The same report makes the same bytes. */
export async function writeReport(report: Report, options: ReportOptions): Promise<Buffer> {
  const pictures = await makePictures(report, options.read);
  const page = openPage(report, options.language, options.zone);
  writeTitle(page, report);
  writeCase(page, report);
  for (const [index, session] of report.sessions.entries()) {
    const title = page.words.session(index + 1, report.sessions.length);
    writeSession(page, session, title, pictures);
  }
  writeConsents(page, report);
  writeDevice(page, report);
  writeFingerprints(page, report);
  writeSignatures(page, report, options.heads);
  return page.sheet.end();
}

function writeTitle({ sheet, words }: ReportPage, report: Report): void {
  const last = report.sessions.at(-1);
  sheet.write(words.title, { size: 24, weight: 'bold' });
  sheet.skip(2);
  sheet.write(report.case.reference, { size: 12, weight: 'mono', colour: 'soft' });
  sheet.skip(12);
  sheet.box(40, 'sunken');
  sheet.box(40, outcomeColour(last), { x: 0, width: 4 });
  sheet.skip(11);
  const outcome = words.outcome[last?.outcome?.kind ?? 'NONE'];
  const review = words.verdict[last?.review?.verdict ?? 'NONE'];
  sheet.row([
    [outcome, { size: 13, weight: 'bold', colour: outcomeColour(last) }, sheet.column(0.04, 0.55)],
    [`${words.label.review}: ${review}`, { size: 10.5 }, sheet.column(0.58, 0.98)],
  ]);
  sheet.skip(14);
}

function writeCase(page: ReportPage, report: Report): void {
  const { words, moment, language } = page;
  const { label } = words;
  const { declared, procedure, ...kase } = report.case;
  subheading(page, words.person);
  facts(page, [
    [label.familyName, declared.familyName, { ...TEXT, weight: 'bold' }],
    [label.givenNames, declared.givenNames, { ...TEXT, weight: 'bold' }],
    [label.birthDate, page.day(declared.birthDate)],
    [label.nationality, declared.nationality],
    [label.document, words.document[declared.documentType]],
    [label.documentNumber, declared.documentNumber],
    [label.email, declared.email],
    [label.phone, declared.phone],
  ]);
  subheading(page, words.identification);
  facts(page, [
    [label.procedure, words.procedureWords(procedure.title[language] ?? '', procedure.version)],
    [label.bankReference, kase.bankReference],
    [label.opened, moment(kase.openedAt)],
    [label.exported, words.exportedWords(moment(report.exported.at), report.exported.by.name)],
  ]);
}

function writeConsents(page: ReportPage, { case: { consents } }: Report): void {
  const { words, sheet, moment } = page;
  heading(page, words.consents);
  if (consents.length === 0) sheet.write(words.noConsent, TEXT);
  facts(
    page,
    consents.map(
      ({ purpose, textVersion, language, at }) =>
        [words.purpose[purpose], words.consentWords(textVersion, language, moment(at))] as const,
    ),
  );
}

function writeDevice(page: ReportPage, { case: { device } }: Report): void {
  const { words, sheet, moment } = page;
  subheading(page, words.device);
  if (!device) {
    sheet.write(words.noDevice, TEXT);
    return;
  }
  const { cameraLabel, widthPx, heightPx, framesPerSecond, microphoneLevel } = device;
  facts(page, [
    [words.label.browser, device.browser],
    [words.label.camera, words.cameraWords(cameraLabel, widthPx, heightPx, framesPerSecond)],
    [words.label.microphone, words.microphoneWords(Math.round(microphoneLevel * 100))],
    [words.label.checked, moment(device.at)],
  ]);
}

function writeFingerprints(page: ReportPage, { sessions }: Report): void {
  const { words, sheet } = page;
  heading(page, words.fingerprints);
  sheet.write(words.fingerprintsLead, TEXT);
  sheet.skip(6);
  for (const { file, sha256, sizeBytes } of sessions.flatMap((session) => [
    ...session.snapshots,
    ...session.recordings,
  ])) {
    sheet.room(28);
    sheet.row([
      [file, TEXT, sheet.column(0, 0.76)],
      [`${sizeBytes.toLocaleString(page.language)} B`, SMALL, sheet.column(0.78, 1)],
    ]);
    sheet.write(sha256, { ...SMALL, weight: 'mono' });
    sheet.skip(4);
  }
}

function writeSignatures(page: ReportPage, report: Report, heads: readonly SignedHead[]): void {
  const { words, sheet, moment } = page;
  heading(page, words.signatures);
  sheet.write(words.journalWords(report.journal.entries), TEXT);
  sheet.write(report.journal.lastHash, { ...SMALL, weight: 'mono' });
  sheet.skip(6);
  for (const { seq, at, keyId, signature } of heads) {
    sheet.room(36);
    sheet.write(words.headWords(seq, moment(at), keyId), TEXT);
    sheet.write(signature, { ...SMALL, weight: 'mono' });
    sheet.skip(3);
  }
  subheading(page, words.checking, 90);
  sheet.write(words.checkingWords, TEXT);
}
