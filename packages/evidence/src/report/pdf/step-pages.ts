import type { Language } from '@visavis/domain/language';
import type { ReportedSession } from '../report-schema.ts';
import { writeAnalyses } from './analysis-pages.ts';
import { fill } from './guided-en.ts';
import { writePictures, type Pictures } from './pictures.ts';
import { secondsOf, SMALL, SOFT, STRONG, subheading, tableRow, TEXT } from './report-page.ts';
import type { ReportPage } from './report-page.ts';
import type { Colour } from './sheet.ts';

type Step = ReportedSession['steps'][number];

const RESULT_COLOURS: Readonly<Record<string, Colour>> = {
  PASSED: 'good',
  FAILED: 'bad',
  NOT_POSSIBLE: 'look',
};
/** As the language that was spoken writes them. */
const QUOTES = {
  en: ['“', '”'],
  el: ['«', '»'],
  pl: ['„', '”'],
  de: ['„', '“'],
  hi: ['“', '”'],
} as const satisfies Record<Language, readonly [string, string]>;
const INDENT = 0.05;

/** Every step in its order: what was asked, what came of it, and what was pictured meanwhile. */
export function writeSteps(
  page: ReportPage,
  session: ReportedSession,
  pictures: Pictures,
  under: PDFKit.PDFOutline,
): void {
  const { sheet, words } = page;
  subheading(page, words.steps, 100, under);
  for (const [index, step] of session.steps.entries()) {
    const taken = session.snapshots.filter(({ stepId }) => stepId === step.stepId);
    sheet.room(taken.length > 0 ? 200 : 64);
    sheet.rule();
    sheet.skip(5);
    sheet.tags.within('Sect', () => {
      writeHead(page, step, index + 1);
      writeSaid(page, step);
      writeAnswer(page, step);
      if (step.fields) writeFields(page, step.fields);
      if (taken.length > 0) writePictures(page, { session, taken, pictures });
      writeMissingStills(page, session, taken);
      writeAnalyses(
        page,
        session.analyses.filter(({ stepId }) => stepId === step.stepId),
      );
    });
    sheet.skip(7);
  }
}

function writeHead(page: ReportPage, step: Step, number: number): void {
  const { sheet, words, language } = page;
  const optional = step.mandatory ? '' : ` (${words.optional})`;
  const colour = RESULT_COLOURS[step.result ?? ''] ?? 'soft';
  sheet.row([
    [String(number), SOFT, sheet.column(0, INDENT)],
    [
      `${step.title[language] ?? step.stepId}${optional}`,
      { ...STRONG, tag: 'H3' },
      sheet.column(INDENT, 0.68),
    ],
    [words.result[step.result ?? 'NONE'], { ...STRONG, colour }, sheet.column(0.7, 0.87)],
    [step.at ? page.clock(step.at) : '', SOFT, sheet.column(0.88, 1)],
  ]);
  sheet.write(courseOf(page, step), SMALL, sheet.column(INDENT, 1));
}

/** Kind, lot, how long it stood there, and where in the journal its answers are. */
function courseOf(page: ReportPage, step: Step): string {
  const { words } = page;
  const { kind, step: said } = words.guided;
  const { shownMs, dwellNeededMs, answers, drawn } = step;
  const s = shownMs === undefined ? undefined : secondsOf(page, shownMs);
  const least = dwellNeededMs && secondsOf(page, dwellNeededMs);
  const isRead = step.kind === 'READ_BACK' && drawn;
  return [
    kind[step.kind],
    ...(isRead ? [fill(said.drawnIs, { what: drawn })] : drawn ? [said.drawn] : []),
    ...(step.isSubstitute ? [said.substitute] : []),
    ...(s === undefined
      ? []
      : [fill(least ? said.shownOf : said.shown, { s, least: least ?? '' })]),
    ...(answers.length === 1 ? [fill(said.entry, { entry: answers[0]?.entry ?? '' })] : []),
  ].join(' · ');
}

/** The words of the agent as the customer heard them, and for who reads another language in theirs. */
function writeSaid(page: ReportPage, step: Step): void {
  const { sheet, language, spoken } = page;
  const column = sheet.column(INDENT, 1);
  const heard = step.say[spoken];
  if (!heard) return;
  const [open, close] = QUOTES[spoken];
  sheet.write(`${open}${heard}${close}`, { ...TEXT, colour: 'accent' }, column);
  const read = step.say[language];
  if (language !== spoken && read)
    sheet.write(`${page.languageName(language)}: ${read}`, SMALL, column);
}

function writeAnswer(page: ReportPage, step: Step): void {
  const { sheet, words } = page;
  const { step: said, category, light, check, field } = words.guided;
  const { feature, compareWith, register, answers } = step;
  const line = (name: string, text: string) =>
    sheet.row([
      [name, SOFT, sheet.column(INDENT, 0.22)],
      [text, TEXT, sheet.column(0.23, 1)],
    ]);
  if (feature) {
    const { isOpticallyVariable } = feature;
    line(
      said.criterion,
      [
        feature.criterion[page.language] ?? '',
        category[feature.category],
        ...(isOpticallyVariable ? [said.variable] : []),
        light[feature.light],
      ].join(' · '),
    );
  }
  if (compareWith) line('', fill(said.compare, { field: field[compareWith] }));
  if (register)
    line(said.register, step.mustBePositive ? `${register}; ${said.positive}` : register);
  if (step.check) {
    const { result, reference } = step.check;
    line(
      said.answer,
      `${check[result]}${reference ? `, ${fill(said.reference, { reference })}` : ''}`,
    );
  }
  if (answers.length > 1) line(said.answers, answers.map((one) => answerOf(page, one)).join(' · '));
  if (step.remark) line(said.remark, step.remark);
}

const answerOf = ({ words, clock }: ReportPage, { result, at, entry }: Step['answers'][number]) =>
  `${words.result[result]} ${clock(at)} (${fill(words.guided.step.entry, { entry })})`;

/** Field by field: what the bank had declared, and what the customer and the document say. */
function writeFields(page: ReportPage, fields: NonNullable<Step['fields']>): void {
  const { sheet, words, declared } = page;
  const { field: names, verdict: verdicts, step: said } = words.guided;
  const declaredIn: Readonly<Record<string, string | undefined>> = {
    ...declared,
    documentType: words.document[declared.documentType],
    birthDate: page.day(declared.birthDate),
  };
  const at = [sheet.column(INDENT, 0.28), sheet.column(0.29, 0.6), sheet.column(0.61, 1)] as const;
  sheet.skip(3);
  sheet.tags.within('Table', () => {
    tableRow(sheet, [
      ['', { ...SMALL, tag: 'TH' }, at[0]],
      [said.declared, { ...SMALL, tag: 'TH' }, at[1]],
      [said.answer, { ...SMALL, tag: 'TH' }, at[2]],
    ]);
    for (const { field, verdict, value = '' } of fields) {
      const colour = verdict === 'MATCH' ? 'good' : 'look';
      tableRow(sheet, [
        [names[field], { ...SOFT, tag: 'TH' }, at[0]],
        [declaredIn[field] ?? said.notDeclared, { ...TEXT, tag: 'TD' }, at[1]],
        [fill(verdicts[verdict], { value }), { ...TEXT, colour, tag: 'TD' }, at[2]],
      ]);
    }
  });
  sheet.skip(3);
}

function writeMissingStills(
  page: ReportPage,
  session: ReportedSession,
  taken: ReportedSession['snapshots'],
): void {
  const { stillMissing, absence } = page.words.guided.step;
  const causes: Readonly<Record<string, string>> = absence;
  for (const { of, cause } of session.missingStills)
    if (taken.some(({ id }) => id === of))
      page.sheet.write(
        fill(stillMissing, { cause: causes[cause] ?? cause }),
        SMALL,
        page.sheet.column(INDENT, 1),
      );
}
