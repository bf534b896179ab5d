import type { Report, ReportedSession } from '../report-schema.ts';
import { fill } from './guided-en.ts';
import {
  MONO,
  secondsOf,
  SMALL,
  SOFT,
  STRONG,
  subheading,
  tableRow,
  TEXT,
  type ReportPage,
} from './report-page.ts';
import type { Colour } from './sheet.ts';

type Analysis = ReportedSession['analyses'][number];
type Finding = Analysis['findings'][number];
type Reading = NonNullable<Analysis['reading']>;

const LEVEL_COLOURS = { GOOD: 'good', LOOK: 'look', STOP: 'bad' } as const satisfies Record<
  Finding['level'],
  Colour
>;
const STATUS_COLOURS = {
  MATCH: 'good',
  NEAR: 'look',
  CHANGED: 'bad',
  UNREAD: 'soft',
} as const satisfies Record<Reading['fields'][number]['status'], Colour>;

const INDENT = 0.05;
const NAMES = 0.24;
/** Enough of a digest to find it among the models at the end of the report. */
const DIGEST_START = 12;

/** What software said, one analysis below the other, each with what the agent said of it. */
export function writeAnalyses(page: ReportPage, analyses: readonly Analysis[]): void {
  for (const analysis of analyses) {
    page.sheet.room(64);
    page.sheet.skip(4);
    page.sheet.tags.within('Sect', () => writeAnalysis(page, analysis));
  }
}

/** What software said of no step, as of the stream; and of steps that the script no longer has. */
export function writeAnalysesBeside(page: ReportPage, { analyses, steps }: ReportedSession): void {
  const beside = analyses.filter((one) => !steps.some(({ stepId }) => stepId === one.stepId));
  if (beside.length === 0) return;
  subheading(page, page.words.analysis.outside, 100);
  writeAnalyses(page, beside);
}

/** Every model that had a part in a result, once, with its whole digest. */
export function writeModels(page: ReportPage, { sessions }: Report): void {
  const { sheet, words } = page;
  const all = sessions.flatMap(({ analyses }) => analyses).flatMap(({ models }) => models);
  const models = new Map(all.map((model) => [`${model.name} ${model.sha256}`, model]));
  if (models.size === 0) return;
  subheading(page, words.analysis.modelsTitle, 100);
  sheet.write(words.analysis.modelsLead, TEXT);
  sheet.skip(6);
  for (const { name, sha256 } of models.values()) {
    sheet.room(30);
    sheet.write(name, TEXT);
    sheet.write(sha256, MONO);
    sheet.skip(4);
  }
}

/** How many results there are, and how many of those that warned the agent overruled. */
export function countAnalyses({ words }: ReportPage, { analyses }: ReportedSession): string {
  const warned = analyses.filter(({ findings }) => findings.some(({ level }) => level === 'STOP'));
  const overruled = analyses.filter(({ judgement }) => judgement?.agrees === false);
  return fill(words.analysis.glance, {
    results: analyses.filter(({ failure }) => !failure).length,
    stops: warned.length,
    overruled: overruled.length,
  });
}

function writeAnalysis(page: ReportPage, analysis: Analysis): void {
  const { sheet, words, clock } = page;
  const { analysis: said } = words;
  const { kind, at, rule, tookMs, failure, findings, reading, judgement } = analysis;
  const ran = [fill(said.rule, rule), fill(said.took, { s: secondsOf(page, tookMs) })];
  sheet.row([
    [said.title, SOFT, sheet.column(INDENT, NAMES)],
    [said.kind[kind], STRONG, sheet.column(NAMES + 0.01, 0.5)],
    [failure ? '' : ran.join(' · '), SMALL, sheet.column(0.52, 0.87)],
    [clock(at), SOFT, sheet.column(0.88, 1)],
  ]);
  const column = sheet.column(NAMES + 0.01, 1);
  if (failure) sheet.write(said.failure[failure], { ...TEXT, colour: 'look' }, column);
  // The table of a reading says of each field what its findings say.
  const shown = reading ? findings.filter(({ code }) => !code.startsWith('FIELD_')) : findings;
  writeFindings(page, shown);
  if (reading) writeReading(page, reading);
  if (judgement) sheet.write(judgementOf(page, judgement), { ...TEXT, weight: 'bold' }, column);
  writeModelNames(page, analysis);
}

function writeFindings(page: ReportPage, findings: readonly Finding[]): void {
  const { sheet, words } = page;
  if (findings.length === 0) return;
  sheet.tags.within('Table', () => {
    for (const finding of findings) {
      const { level } = finding;
      const colour = LEVEL_COLOURS[level];
      tableRow(sheet, [
        [words.analysis.level[level], { ...TEXT, colour, tag: 'TH' }, sheet.column(INDENT, NAMES)],
        [wordsOf(page, finding), { ...TEXT, tag: 'TD' }, sheet.column(NAMES + 0.01, 0.6)],
        [measuredIn(finding), { ...SMALL, tag: 'TD' }, sheet.column(0.62, 1)],
      ]);
    }
  });
}

function wordsOf({ words }: ReportPage, { code, values }: Finding): string {
  const { finding, withWhom, prompt } = words.analysis;
  const names: Readonly<Record<string, string>> = {
    ...words.guided.field,
    ...withWhom,
    ...prompt,
  };
  const nameOf = (value: unknown) => names[String(value)] ?? '';
  return fill(finding[code], {
    field: nameOf(values['field']),
    what: nameOf(values['with'] ?? values['prompt']),
  });
}

/** Names as the record has them: they are the same in every language. */
const measuredIn = ({ values }: Finding): string =>
  Object.entries(values)
    .filter(([name]) => !['field', 'with', 'prompt'].includes(name))
    .map(([name, value]) => `${name} = ${rounded(value)}`)
    .join(', ');

const rounded = (value: string | number | boolean): string =>
  typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : String(value);

/** Field by field: declared, in the zone, in print, and how they agree. */
function writeReading(page: ReportPage, { fields, lines }: Reading): void {
  const { sheet, words } = page;
  const { analysis: said, guided } = words;
  const at = [
    sheet.column(INDENT, NAMES),
    ...[NAMES + 0.01, 0.43, 0.62, 0.81].map((from, index, all) =>
      sheet.column(from, (all[index + 1] ?? 1.01) - 0.01),
    ),
  ];
  const cells = (texts: readonly string[], colour: Colour, style = TEXT) =>
    at.map((column, index) => {
      const isHead = style === SMALL || index === 0;
      const paint = index === at.length - 1 ? { colour } : {};
      const base = index === 0 ? SOFT : style;
      return [
        texts[index] ?? '',
        { ...base, ...paint, tag: isHead ? 'TH' : 'TD' },
        column,
      ] as const;
    });
  if (fields.length > 0)
    sheet.tags.within('Table', () => {
      const heads = ['', guided.step.declared, said.mrz, said.visual, said.readAs];
      tableRow(sheet, cells(heads, 'soft', SMALL));
      for (const { field, status, declared = '–', mrz = '–', visual = '–' } of fields) {
        const texts = [guided.field[field], declared, mrz, visual, said.status[status]];
        tableRow(sheet, cells(texts, STATUS_COLOURS[status]));
      }
    });
  for (const line of lines) sheet.write(line, MONO, sheet.column(NAMES + 0.01, 1));
}

function judgementOf(
  { words, clock }: ReportPage,
  { agrees, remark, at }: NonNullable<Analysis['judgement']>,
): string {
  const { agreed, overruled, overruledSilently } = words.analysis;
  if (agrees) return fill(agreed, { at: clock(at) });
  return fill(remark ? overruled : overruledSilently, { at: clock(at), remark: remark ?? '' });
}

function writeModelNames({ sheet, words }: ReportPage, { models }: Analysis): void {
  if (models.length === 0) return;
  const names = models.map(({ name, sha256 }) => `${name} ${sha256.slice(0, DIGEST_START)}…`);
  sheet.row([
    [words.analysis.models, SMALL, sheet.column(INDENT, NAMES)],
    [names.join(', '), SMALL, sheet.column(NAMES + 0.01, 1)],
  ]);
}
