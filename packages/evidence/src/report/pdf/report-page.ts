import type { Language } from '@visavis/domain/language';
import { localeOf } from '@visavis/domain/locale';
import type { Report } from '../report-schema.ts';
import { fill } from './guided-en.ts';
import { Sheet, type Cell, type Column, type Style } from './sheet.ts';
import { wordsIn, type ReportWords } from './words.ts';

export const TEXT: Style = { size: 9.5 };
export const SOFT: Style = { size: 9.5, colour: 'soft' };
export const SMALL: Style = { size: 8, colour: 'soft' };
export const STRONG: Style = { size: 9.5, weight: 'bold' };
export const MONO: Style = { size: 8, weight: 'mono', colour: 'soft' };
const HEADING: Style = { size: 14, weight: 'bold', tag: 'H1' };
const SUBHEADING: Style = { size: 10.5, weight: 'bold', colour: 'accent', tag: 'H2' };

/** What a report is written with: pages, words, and moments as people of that language read clocks. */
export type ReportPage = {
  readonly sheet: Sheet;
  readonly words: ReportWords;
  readonly language: Language;
  /** What the declared data of the person are: fields are held against them. */
  readonly declared: Report['case']['declared'];
  /** The customer's language, in which the agent spoke. */
  readonly spoken: Language;
  moment(at: string): string;
  clock(at: string): string;
  day(date: string): string;
  /** Who of the bank an id stands for. */
  nameOf(id: string): string;
  languageName(language: string): string;
};

export function openPage(report: Report, language: Language, zone: string): ReportPage {
  const words = wordsIn(language);
  const { reference, declared, language: spoken } = report.case;
  const names = new Map(report.staff.map(({ id, name }) => [id, name]));
  const languages = new Intl.DisplayNames(localeOf(language), { type: 'language' });
  return {
    sheet: new Sheet(
      {
        title: `${words.title} ${reference}`,
        author: report.bank,
        at: new Date(report.exported.at),
        language,
      },
      { left: report.bank, right: `${words.title} ${reference}`, page: words.page },
    ),
    ...{ words, language, declared, spoken },
    ...clocks(language, zone),
    nameOf: (id) => names.get(id) ?? id,
    languageName: (of) => languages.of(of) ?? of,
  };
}

function clocks(language: Language, zone: string): Pick<ReportPage, 'moment' | 'clock' | 'day'> {
  const format = (options: Intl.DateTimeFormatOptions, timeZone = zone) => {
    const formatter = new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone });
    // Thin and narrow spaces are in none of the typefaces.
    return (at: string) => formatter.format(new Date(at)).replace(/[\u2009\u202f]/g, ' ');
  };
  const day = { year: 'numeric', month: 'short', day: 'numeric' } as const;
  const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  return {
    moment: format({ ...day, ...time, timeZoneName: 'shortOffset' }),
    clock: format(time),
    day: format(day, 'UTC'),
  };
}

/** A part of the report, which its list of contents names. */
export function heading({ sheet }: ReportPage, text: string): PDFKit.PDFOutline {
  sheet.room(110);
  sheet.skip(20);
  const place = sheet.bookmark(text);
  sheet.write(text, HEADING);
  sheet.skip(3);
  sheet.rule('ink', 0.9);
  sheet.skip(9);
  return place;
}

/** Begins a part, on the next page where less than `needs` of it would stand on this one. */
export function subheading(
  { sheet }: ReportPage,
  text: string,
  needs = 72,
  under?: PDFKit.PDFOutline,
): void {
  sheet.room(needs);
  sheet.skip(13);
  if (under) sheet.bookmark(text, under);
  sheet.write(text, SUBHEADING);
  sheet.skip(4);
}

export type Fact = readonly [name: string, value: string | undefined, style?: Style];

/** Names with what they stand for, one below the other. Those without a value are left out. */
export function facts(
  { sheet }: ReportPage,
  pairs: readonly Fact[],
  column: Column = sheet.column(0, 1),
): void {
  const nameWidth = Math.min(138, column.width * 0.42);
  const value = { x: column.x + nameWidth, width: column.width - nameWidth };
  const given = pairs.filter(([, text]) => text !== undefined);
  if (given.length === 0) return;
  sheet.tags.within('Table', () => {
    for (const [name, text = '', style = TEXT] of given) {
      tableRow(sheet, [
        [name, { ...SOFT, tag: 'TH' }, { x: column.x, width: nameWidth - 10 }],
        [text, { ...style, tag: 'TD' }, value],
      ]);
      sheet.skip(2.5);
    }
  });
}

/** A row of a table; within `tags.within('Table', …)`. */
export const tableRow = (sheet: Sheet, cells: readonly Cell[]): void =>
  sheet.tags.within('TR', () => sheet.row(cells));

/** The length of a recording as a clock shows it: 04:12. */
export function lengthOf(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const parts = [Math.floor(seconds / 60), seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** Seconds with one digit behind the point, as the language writes them. */
export const secondsOf = ({ language }: Pick<ReportPage, 'language'>, ms: number): string =>
  (ms / 1000).toLocaleString(localeOf(language), { maximumFractionDigits: 1 });

/** A time from its begin to its end, or to the end of the session. */
export function spanOf(page: ReportPage, from: string, to: string | undefined): string {
  const { clock, words } = page;
  if (to === undefined) return fill(words.guided.beside.open, { from: clock(from) });
  const s = secondsOf(page, Date.parse(to) - Date.parse(from));
  return fill(words.guided.beside.span, { from: clock(from), to: clock(to), s });
}
