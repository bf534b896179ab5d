import type { ReportedSession } from '../report-schema.ts';
import type { Pictures } from './pictures.ts';
import { writePictures } from './pictures.ts';
import { facts, heading, lengthOf, SMALL, SOFT, STRONG, subheading, TEXT } from './report-page.ts';
import type { ReportPage } from './report-page.ts';
import type { Colour } from './sheet.ts';

const OUTCOME_COLOURS: Readonly<Record<string, Colour>> = {
  APPROVED: 'good',
  REJECTED: 'bad',
  TERMINATED: 'bad',
};
const RESULT_COLOURS: Readonly<Record<string, Colour>> = {
  PASSED: 'good',
  FAILED: 'bad',
  NOT_POSSIBLE: 'look',
};

export const outcomeColour = (session: ReportedSession | undefined): Colour =>
  OUTCOME_COLOURS[session?.outcome?.kind ?? ''] ?? 'look';

/** Everything about one session. */
export function writeSession(
  page: ReportPage,
  session: ReportedSession,
  title: string,
  pictures: Pictures,
): void {
  heading(page, title);
  writeCourse(page, session);
  writeSteps(page, session, pictures);
  const free = session.snapshots.filter(({ stepId }) => stepId === undefined);
  if (free.length > 0) {
    subheading(page, page.words.snapshots, 170);
    writePictures(page, free, pictures);
  }
  writeRecordings(page, session);
  writeBreaks(page, session);
  writeNotes(page, session);
}

function writeCourse(page: ReportPage, session: ReportedSession): void {
  const { words, moment, language } = page;
  const { outcome, review, code } = session;
  const { label } = words;
  const verdict = review
    ? words.reviewWords(words.verdict[review.verdict], review.reviewer.name, moment(review.at))
    : words.verdict.NONE;
  facts(page, [
    [
      label.outcome,
      words.outcome[outcome?.kind ?? 'NONE'],
      { ...STRONG, colour: outcomeColour(session) },
    ],
    ...(outcome?.reasons ?? []).map(
      (reason, index) =>
        [index === 0 ? label.reasons : '', `${reason.words[language]} (${reason.code})`] as const,
    ),
    [label.note, outcome?.note],
    [label.review, verdict, review?.verdict === 'RETURNED' ? { ...TEXT, colour: 'bad' } : TEXT],
    [label.remark, review?.remark],
    [label.agent, session.agent?.name],
    [label.queued, moment(session.queuedAt)],
    [label.began, session.beganAt && moment(session.beganAt)],
    [label.ended, session.closedAt && moment(session.closedAt)],
    [
      label.code,
      code &&
        words.codeWords(
          code.channel === 'EMAIL' ? 'e-mail' : 'SMS',
          code.sends,
          code.tries,
          code.verifiedAt && page.clock(code.verifiedAt),
        ),
    ],
  ]);
}

function writeSteps(page: ReportPage, session: ReportedSession, pictures: Pictures): void {
  const { sheet, words, language } = page;
  subheading(page, words.steps, 100);
  for (const [index, step] of session.steps.entries()) {
    const taken = session.snapshots.filter(({ stepId }) => stepId === step.stepId);
    sheet.room(taken.length > 0 ? 150 : 24);
    sheet.rule();
    sheet.skip(4);
    const optional = step.mandatory ? '' : ` (${words.optional})`;
    const colour = RESULT_COLOURS[step.result ?? ''] ?? 'soft';
    sheet.row([
      [String(index + 1), SOFT, sheet.column(0, 0.05)],
      [`${step.title[language] ?? step.stepId}${optional}`, STRONG, sheet.column(0.05, 0.63)],
      [words.result[step.result ?? 'NONE'], { ...STRONG, colour }, sheet.column(0.65, 0.85)],
      [step.at ? page.clock(step.at) : '', SOFT, sheet.column(0.87, 1)],
    ]);
    if (step.remark) sheet.write(step.remark, TEXT, sheet.column(0.05, 0.85));
    if (taken.length > 0) writePictures(page, taken, pictures);
    sheet.skip(5);
  }
}

function writeRecordings(page: ReportPage, session: ReportedSession): void {
  const { sheet, words } = page;
  subheading(page, words.recordings);
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
    sheet.write(file, SMALL, sheet.column(0.2, 1));
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

const gapWords = ({ words }: ReportPage, { track, fromMs, toMs, cause }: Gap): string =>
  words.gap(
    words.track[track],
    lengthOf(fromMs),
    lengthOf(toMs),
    ((toMs - fromMs) / 1000).toFixed(1),
    words.cause[cause],
  );

function writeBreaks(page: ReportPage, { breaks }: ReportedSession): void {
  const { sheet, words, clock } = page;
  subheading(page, words.breaks);
  if (breaks.length === 0) sheet.write(words.noBreak, TEXT);
  for (const { participant, leftAt, returnedAt } of breaks) {
    const to = returnedAt && clock(returnedAt);
    sheet.write(words.breakWords(words.participant[participant], clock(leftAt), to), TEXT);
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
