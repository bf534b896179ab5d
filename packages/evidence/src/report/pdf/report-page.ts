import type { Language } from '@visavis/domain/language';
import type { Report } from '../report-schema.ts';
import { Sheet, type Column, type Style } from './sheet.ts';
import { wordsIn, type Words } from './words.ts';

export const TEXT: Style = { size: 9.5 };
export const SOFT: Style = { size: 9.5, colour: 'soft' };
export const SMALL: Style = { size: 8, colour: 'soft' };
export const STRONG: Style = { size: 9.5, weight: 'bold' };
const HEADING: Style = { size: 14, weight: 'bold' };
const SUBHEADING: Style = { size: 10.5, weight: 'bold', colour: 'accent' };

/** What a report is written with: pages, words, and moments as people of that language read clocks. */
export type ReportPage = {
  readonly sheet: Sheet;
  readonly words: Words;
  readonly language: Language;
  moment(at: string): string;
  clock(at: string): string;
  day(date: string): string;
};

export function openPage(report: Report, language: Language, zone: string): ReportPage {
  const words = wordsIn(language);
  const { reference } = report.case;
  const format = (options: Intl.DateTimeFormatOptions, timeZone = zone) => {
    const formatter = new Intl.DateTimeFormat(language === 'el' ? 'el-GR' : 'en-GB', {
      ...options,
      timeZone,
    });
    return (at: string) => formatter.format(new Date(at));
  };
  const day = { year: 'numeric', month: 'short', day: 'numeric' } as const;
  const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
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
    words,
    language,
    moment: format({ ...day, ...time, timeZoneName: 'shortOffset' }),
    clock: format(time),
    day: format(day, 'UTC'),
  };
}

export function heading({ sheet }: ReportPage, text: string): void {
  sheet.room(90);
  sheet.skip(20);
  sheet.write(text, HEADING);
  sheet.skip(3);
  sheet.rule('ink', 0.9);
  sheet.skip(9);
}

/** Begins a part, on the next page where less than `needs` of it would stand on this one. */
export function subheading({ sheet }: ReportPage, text: string, needs = 60): void {
  sheet.room(needs);
  sheet.skip(13);
  sheet.write(text, SUBHEADING);
  sheet.skip(4);
}

/** Names with what they stand for, one below the other. Those without a value are left out. */
export function facts(
  { sheet }: ReportPage,
  pairs: readonly (readonly [name: string, value: string | undefined, style?: Style])[],
  column: Column = sheet.column(0, 1),
): void {
  const nameWidth = Math.min(130, column.width * 0.42);
  const value = { x: column.x + nameWidth, width: column.width - nameWidth };
  for (const [name, text, style = TEXT] of pairs) {
    if (text === undefined) continue;
    sheet.row([
      [name, SOFT, { x: column.x, width: nameWidth - 10 }],
      [text, style, value],
    ]);
    sheet.skip(2.5);
  }
}

/** The length of a recording as a clock shows it: 04:12. */
export function lengthOf(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const parts = [Math.floor(seconds / 60), seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
