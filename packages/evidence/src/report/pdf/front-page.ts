import type { Report, ReportedSession } from '../report-schema.ts';
import { countAnalyses } from './analysis-pages.ts';
import { fill } from './guided-en.ts';
import { facts, secondsOf, subheading, TEXT, type Fact, type ReportPage } from './report-page.ts';
import type { Colour } from './sheet.ts';

const OUTCOME_COLOURS: Readonly<Record<string, Colour>> = {
  APPROVED: 'good',
  REJECTED: 'bad',
  TERMINATED: 'bad',
};

export const outcomeColour = (session: ReportedSession | undefined): Colour =>
  OUTCOME_COLOURS[session?.outcome?.kind ?? ''] ?? 'look';

/** Who, what came of it, by which rules, and whatever does not go without saying. */
export function writeFrontPage(page: ReportPage, report: Report): void {
  writeTitle(page, report);
  writeCase(page, report);
  const last = report.sessions.at(-1);
  if (last) writeGlance(page, last);
}

function writeTitle({ sheet, words }: ReportPage, report: Report): void {
  const last = report.sessions.at(-1);
  const colour = outcomeColour(last);
  sheet.write(words.title, { size: 24, weight: 'bold', tag: 'H1' });
  sheet.skip(2);
  sheet.write(report.case.reference, { size: 12, weight: 'mono', colour: 'soft' });
  sheet.skip(12);
  sheet.box(40, 'sunken');
  sheet.box(40, colour, { x: 0, width: 4 });
  sheet.skip(11);
  const outcome = words.outcome[last?.outcome?.kind ?? 'NONE'];
  const review = words.verdict[last?.review?.verdict ?? 'NONE'];
  sheet.row([
    [outcome, { size: 13, weight: 'bold', colour }, sheet.column(0.04, 0.5)],
    [`${words.label.review}: ${review}`, { size: 10.5 }, sheet.column(0.52, 0.98)],
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
    [label.agent, report.sessions.at(-1)?.agent?.name],
    [label.opened, moment(kase.openedAt)],
    [label.exported, words.exportedWords(moment(report.exported.at), report.exported.by.name)],
  ]);
}

/** What a reader in a hurry must not miss. */
function writeGlance(page: ReportPage, session: ReportedSession): void {
  const { glance } = page.words.guided;
  const { steps, signals, breaks, flags, snapshots, analyses } = session;
  const count = (many: number): Fact[1] => (many === 0 ? glance.nothing : String(many));
  const look = { ...TEXT, weight: 'bold', colour: 'look' } as const;
  const tone = (isFine: boolean) => (isFine ? TEXT : look);
  const doubted = snapshots.filter(({ comparison }) => comparison?.belongs === false).length;
  const missingMs = missingOf(session);
  subheading(page, glance.title);
  facts(page, [
    [glance.steps, stepsOf(page, steps)],
    ...notPassed(page, steps).map((title, index): Fact => [
      index === 0 ? glance.notPassed : '',
      title,
      look,
    ]),
    [glance.lots, session.draw ? glance.lotsKept : glance.lotsNone, tone(!!session.draw)],
    [
      glance.missing,
      missingMs === 0 ? glance.nothing : fill(glance.seconds, { s: secondsOf(page, missingMs) }),
      tone(missingMs === 0),
    ],
    [glance.breaks, count(breaks.length), tone(breaks.length === 0)],
    [glance.signals, count(signals.length), tone(signals.length === 0)],
    [glance.flags, count(flags.length), tone(flags.length === 0)],
    [glance.doubted, count(doubted), tone(doubted === 0)],
    ...(analyses.length === 0
      ? []
      : [[page.words.analysis.title, countAnalyses(page, session)] as const]),
  ]);
}

type Steps = ReportedSession['steps'];

const stepsOf = ({ words }: ReportPage, steps: Steps): string =>
  fill(words.guided.glance.stepsOf, {
    passed: steps.filter(({ result }) => result === 'PASSED').length,
    all: steps.length,
    mandatory: steps.filter(({ mandatory }) => mandatory).length,
  });

const notPassed = ({ words, language }: ReportPage, steps: Steps): readonly string[] =>
  steps
    .filter(({ mandatory, result }) => mandatory && result !== 'PASSED')
    .map(({ title, result, feature, of }) => {
      const name = title[language] ?? '';
      const isMadeGood =
        feature && result === 'NOT_POSSIBLE' && steps.some((s) => s.of === of && s.isSubstitute);
      if (isMadeGood) return fill(words.guided.glance.substituted, { title: name });
      return `${name}: ${words.result[result ?? 'NONE']}`;
    });

/** What is missing of the worst track of each recording. */
const missingOf = ({ recordings }: ReportedSession): number =>
  recordings.reduce((sum, { gaps }) => {
    const of = (track: string) =>
      gaps.reduce((ms, gap) => ms + (gap.track === track ? gap.toMs - gap.fromMs : 0), 0);
    return sum + Math.max(of('AUDIO'), of('VIDEO'));
  }, 0);
