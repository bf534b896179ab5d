import type { ReportedSession } from '../report-schema.ts';
import { writeFaces } from './face-pages.ts';
import { fill } from './guided-en.ts';
import { facts, SMALL, SOFT, spanOf, subheading, tableRow, TEXT } from './report-page.ts';
import type { Fact, ReportPage } from './report-page.ts';
import { listed } from './rules-pages.ts';

/** What went on beside the steps: signals, talk, waiting, and who else was there. */
export function writeBeside(page: ReportPage, session: ReportedSession): void {
  writeCodeCourse(page, session);
  writeFaces(page, session);
  writeSignals(page, session);
  writeEvents(page, session);
  writeChat(page, session);
}

function writeCodeCourse(page: ReportPage, { codeCourse }: ReportedSession): void {
  if (codeCourse.length === 0) return;
  const { code, channel: channels, step } = page.words.guided;
  subheading(page, code.title);
  facts(
    page,
    codeCourse.map(({ event, channel, count = '', at, entry }): Fact => {
      const words = fill(code[event], { channel: channel ? channels[channel] : '', count });
      return [page.clock(at), `${words} (${fill(step.entry, { entry })})`];
    }),
  );
}

function writeSignals(page: ReportPage, { signals }: ReportedSession): void {
  if (signals.length === 0) return;
  const { sheet, words } = page;
  const { signals: said, signal: kinds } = words.guided;
  subheading(page, said.title, 100);
  sheet.write(said.lead, SOFT);
  sheet.skip(4);
  sheet.tags.within('Table', () => {
    for (const { kind, version, values, at } of signals) {
      const measured = Object.entries(values).map(([name, value]) => `${name} = ${value}`);
      tableRow(sheet, [
        [page.clock(at), { ...SOFT, tag: 'TH' }, sheet.column(0, 0.12)],
        [kinds[kind], { ...TEXT, weight: 'bold', tag: 'TD' }, sheet.column(0.13, 0.5)],
        [
          `${kind} · ${fill(said.version, { version })}\n${measured.join(', ')}`,
          { ...SMALL, tag: 'TD' },
          sheet.column(0.52, 1),
        ],
      ]);
      sheet.skip(3);
    }
  });
}

function writeEvents(page: ReportPage, session: ReportedSession): void {
  const { beside } = page.words.guided;
  const { clock } = page;
  const rows: readonly Fact[] = [
    ...listed(
      beside.hold,
      session.holds.map((one) => spanOf(page, one.startedAt, one.endedAt)),
    ),
    ...listed(
      beside.flag,
      session.flags.map(({ at, remark }) => `${clock(at)}${remark ? `: ${remark}` : ''}`),
    ),
    ...listed(
      beside.help,
      session.helpAsked.map(({ at }) => clock(at)),
    ),
    ...listed(
      beside.visit,
      session.visits.map(
        ({ staff, joinedAt, leftAt }) => `${staff.name}, ${spanOf(page, joinedAt, leftAt)}`,
      ),
    ),
    ...listed(
      beside.takeOver,
      session.takeOvers.map(({ at, from, to }) =>
        fill(beside.fromTo, { at: clock(at), from: page.nameOf(from), to: page.nameOf(to) }),
      ),
    ),
    ...listed(
      beside.camera,
      session.camera.map(({ at, command, value, answer }) => {
        const asked = value === undefined ? command : `${command} = ${value}`;
        return `${clock(at)}: ${asked} (${answer})`;
      }),
    ),
  ];
  if (rows.length === 0) return;
  subheading(page, beside.title);
  facts(page, rows);
}

function writeChat(page: ReportPage, { chat }: ReportedSession): void {
  if (chat.length === 0) return;
  const { words, clock } = page;
  subheading(page, fill(words.guided.beside.chat, { count: chat.length }));
  facts(
    page,
    chat.map(({ from, text, at }): Fact => [`${clock(at)} ${words.participant[from]}`, text]),
  );
}
