import type { ReportedSession } from '../report-schema.ts';
import { writeAnalysesBeside } from './analysis-pages.ts';
import { writeBeside } from './beside-pages.ts';
import { outcomeColour } from './front-page.ts';
import { fill } from './guided-en.ts';
import { writePictures, type Pictures } from './pictures.ts';
import {
  facts,
  heading,
  lengthOf,
  MONO,
  secondsOf,
  SOFT,
  STRONG,
  subheading,
  TEXT,
} from './report-page.ts';
import type { Fact, ReportPage } from './report-page.ts';
import { writeSteps } from './step-pages.ts';

/** Everything about one session. */
export function writeSession(
  page: ReportPage,
  session: ReportedSession,
  title: string,
  pictures: Pictures,
): void {
  const place = heading(page, title);
  writeOutcome(page, session);
  writeSteps(page, session, pictures, place);
  const taken = session.snapshots.filter(({ stepId }) => stepId === undefined);
  if (taken.length > 0) {
    subheading(page, page.words.snapshots, 170);
    writePictures(page, { session, taken, pictures });
  }
  writeAnalysesBeside(page, session);
  writeBeside(page, session);
  writeRecordings(page, session, place);
  writeBreaks(page, session);
  writeNotes(page, session);
}

function writeOutcome(page: ReportPage, session: ReportedSession): void {
  const { words, moment } = page;
  const { outcome, review, code } = session;
  const { label } = words;
  const verdict = review
    ? words.reviewWords(words.verdict[review.verdict], review.reviewer.name, moment(review.at))
    : words.verdict.NONE;
  const channel = code && words.guided.channel[code.channel];
  const verified = code?.verifiedAt && page.clock(code.verifiedAt);
  facts(page, [
    [
      label.outcome,
      words.outcome[outcome?.kind ?? 'NONE'],
      { ...STRONG, colour: outcomeColour(session) },
    ],
    ...reasonsOf(page, outcome),
    [label.note, outcome?.note],
    [label.review, verdict, review?.verdict === 'RETURNED' ? { ...TEXT, colour: 'bad' } : TEXT],
    [label.remark, review?.remark],
    [label.agent, session.agent?.name],
    [label.queued, moment(session.queuedAt)],
    [label.began, session.beganAt && moment(session.beganAt)],
    [label.ended, session.closedAt && moment(session.closedAt)],
    [
      label.code,
      code && channel && words.codeWords(channel, code.sends, code.tries, verified || undefined),
    ],
  ]);
}

/** The first reason is the primary one. */
const reasonsOf = (
  { words, language }: ReportPage,
  outcome: ReportedSession['outcome'],
): readonly Fact[] =>
  (outcome?.reasons ?? []).map(({ code, words: said }, index, all) => {
    const mark = index === 0 && all.length > 1 ? `, ${words.guided.primary}` : '';
    return [index === 0 ? words.label.reasons : '', `${said[language]} (${code}${mark})`];
  });

function writeRecordings(
  page: ReportPage,
  session: ReportedSession,
  under: PDFKit.PDFOutline,
): void {
  const { sheet, words } = page;
  subheading(page, words.recordings, 90, under);
  const { recordings, failedRecordings } = session;
  if (recordings.length + failedRecordings.length === 0) sheet.write(words.nothingRecorded, TEXT);
  for (const recording of recordings) {
    const { participant, staff, startedAt, durationMs, videoFrames, gaps, file } = recording;
    sheet.room(44);
    sheet.row([
      [words.participant[participant], STRONG, sheet.column(0, 0.2)],
      [
        words.recordingWords(page.clock(startedAt), lengthOf(durationMs), videoFrames),
        TEXT,
        sheet.column(0.2, 1),
      ],
    ]);
    if (staff) sheet.write(staff.name, TEXT, sheet.column(0.2, 1));
    sheet.write(file, MONO, sheet.column(0.2, 1));
    if (gaps.length === 0) sheet.write(words.noGap, SOFT, sheet.column(0.2, 1));
    for (const gap of gaps)
      sheet.write(gapWords(page, gap), { ...TEXT, colour: 'look' }, sheet.column(0.2, 1));
    sheet.skip(6);
  }
  for (const { participant, stretch, cause } of failedRecordings)
    sheet.write(words.failed(words.participant[participant], stretch, cause), {
      ...STRONG,
      colour: 'bad',
    });
}

type Gap = ReportedSession['recordings'][number]['gaps'][number];

const gapWords = (page: ReportPage, { track, fromMs, toMs, cause }: Gap): string =>
  page.words.gap(
    page.words.track[track],
    lengthOf(fromMs),
    lengthOf(toMs),
    secondsOf(page, toMs - fromMs),
    page.words.cause[cause],
  );

/** By the clock on the wall, and by the time since the identification began. */
function writeBreaks(page: ReportPage, { breaks, beganAt }: ReportedSession): void {
  const { sheet, words, clock } = page;
  subheading(page, words.breaks);
  if (breaks.length === 0) sheet.write(words.noBreak, TEXT);
  for (const { participant, leftAt, returnedAt } of breaks) {
    const to = returnedAt && clock(returnedAt);
    const line = words.breakWords(words.participant[participant], clock(leftAt), to);
    const awayMs = returnedAt ? Date.parse(returnedAt) - Date.parse(leftAt) : undefined;
    const sinceMs = beganAt ? Date.parse(leftAt) - Date.parse(beganAt) : -1;
    const s = awayMs === undefined ? '–' : secondsOf(page, awayMs);
    const { since, before } = words.guided.breaks;
    sheet.write(
      sinceMs < 0 ? fill(before, { line, s }) : fill(since, { line, s, from: lengthOf(sinceMs) }),
      TEXT,
    );
  }
}

function writeNotes(page: ReportPage, { notes }: ReportedSession): void {
  if (notes.length === 0) return;
  subheading(page, page.words.notes);
  facts(
    page,
    notes.map(({ text, at }) => [page.clock(at), text] as const),
  );
}
