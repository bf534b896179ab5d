import { localeOf } from '@visavis/domain/locale';
import type { Report } from '../report-schema.ts';
import { writeModels } from './analysis-pages.ts';
import { fill } from './guided-en.ts';
import { facts, heading, MONO, SMALL, STRONG, subheading, TEXT } from './report-page.ts';
import type { Fact, ReportPage } from './report-page.ts';
import { listed } from './rules-pages.ts';

/** Consents, devices, fingerprints and signatures: what bears the rest out. */
export function writeClosing(page: ReportPage, report: Report): void {
  writeConsents(page, report);
  writeDevice(page, report);
  writeFingerprints(page, report);
  writeModels(page, report);
  writeSignatures(page, report);
}

function writeConsents(page: ReportPage, { case: { consents } }: Report): void {
  const { words, sheet, moment } = page;
  heading(page, words.consents);
  if (consents.length === 0) sheet.write(words.noConsent, TEXT);
  facts(
    page,
    consents.map(({ purpose, textVersion, language, at }): Fact => {
      const named = page.languageName(language);
      return [words.purpose[purpose], words.consentWords(textVersion, named, moment(at))];
    }),
  );
}

function writeDevice(page: ReportPage, { case: { device, devices, refusals } }: Report): void {
  const { words, sheet, moment } = page;
  const { devices: said } = words.guided;
  subheading(page, words.device);
  if (!device) sheet.write(words.noDevice, TEXT);
  else writeMeasured(page, device);
  facts(page, [
    ...devices.flatMap(({ by, at, deviceKey }): Fact[] => [
      [said.bound, `${moment(at)}, ${said[by]}`],
      ['', deviceKey, MONO],
    ]),
    ...listed(
      said.refused,
      refusals.map(({ at, code }) => `${moment(at)}: ${code}`),
    ),
  ]);
}

function writeMeasured(page: ReportPage, device: NonNullable<Report['case']['device']>): void {
  const { words, moment } = page;
  const { cameraLabel, widthPx, heightPx, framesPerSecond, microphoneLevel, measured } = device;
  const rows = Object.entries(measured ?? {}).map(([name, value]) => `${name} = ${value}`);
  facts(page, [
    [words.label.browser, device.browser],
    [words.label.camera, words.cameraWords(cameraLabel, widthPx, heightPx, framesPerSecond)],
    [words.label.microphone, words.microphoneWords(Math.round(microphoneLevel * 100))],
    [words.guided.devices.measured, rows.length === 0 ? undefined : rows.join(', ')],
    [words.guided.devices.location, locationOf(page, device.location)],
    [words.label.checked, moment(device.at)],
  ]);
}

type Location = NonNullable<NonNullable<Report['case']['device']>['location']>;

function locationOf({ words }: ReportPage, location: Location | undefined): string | undefined {
  if (!location) return undefined;
  const { devices } = words.guided;
  if (location.state === 'REFUSED') return devices[location.cause];
  const { latitude, longitude, accuracyM } = location;
  return fill(devices.given, { latitude, longitude, accuracy: accuracyM });
}

function writeFingerprints(page: ReportPage, { sessions }: Report): void {
  const { words, sheet } = page;
  heading(page, words.fingerprints);
  sheet.write(words.fingerprintsLead, TEXT);
  sheet.skip(6);
  for (const { file, sha256, sizeBytes } of sessions.flatMap((session) => [
    ...session.snapshots,
    ...session.recordings,
    ...session.analyses.flatMap(({ detail, crops }) => [...(detail ? [detail] : []), ...crops]),
  ])) {
    sheet.room(30);
    sheet.row([
      [file, TEXT, sheet.column(0, 0.76)],
      [`${sizeBytes.toLocaleString(localeOf(page.language))} B`, SMALL, sheet.column(0.78, 1)],
    ]);
    sheet.write(sha256, MONO);
    sheet.skip(4);
  }
}

function writeSignatures(page: ReportPage, { journal }: Report): void {
  const { words, sheet, moment } = page;
  const { heads: said } = words.guided;
  heading(page, words.signatures);
  sheet.write(words.journalWords(journal.entries), TEXT);
  sheet.write(journal.lastHash, MONO);
  sheet.skip(6);
  for (const { seq, at, keyId, signature, stampedAt } of journal.heads) {
    sheet.room(52);
    sheet.write(words.headWords(seq, moment(at), keyId), TEXT);
    sheet.write(stampedAt ? fill(said.stamped, { at: moment(stampedAt) }) : said.notStamped, SMALL);
    sheet.write(signature, MONO);
    sheet.skip(4);
  }
  subheading(page, words.checking, 100);
  sheet.write(words.checkingWords, TEXT);
  sheet.skip(4);
  sheet.write('visavis verify FILE.zip --key PUBLIC.pem', { ...STRONG, weight: 'mono' });
}
