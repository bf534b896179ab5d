'use client';

import { LIKENESSES, type Likeness } from '@visavis/domain/analysis/face-sheet';
import type { LedSession } from '@visavis/contract/staff';
import { useAnnounce } from '@visavis/ui/announcer';
import { Button } from '@visavis/ui/button';
import { KeyHint } from '@visavis/ui/key-hint';
import { useKeys } from '@visavis/ui/keys';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useHindrance } from '../bar-button.tsx';
import { useSnapshotName } from '../snapshot-name.ts';
import { useShownName } from '../stage/shown-name.ts';
import type { StageControl } from '../stage/use-stage.ts';
import { useTellRefused } from '../use-tell-refused.ts';
import type { FaceCommands } from './face-commands.ts';
import { SheetRowLine } from './sheet-row-line.tsx';
import {
  answerRow,
  countOpen,
  EMPTY_SHEET,
  moveRow,
  pairIn,
  SHEET_ROWS,
  wholeSheet,
  type SheetRow,
} from './sheet-course.ts';

type FaceSheetPanelProps = {
  readonly session: LedSession;
  readonly control: StageControl;
  readonly commands: FaceCommands;
  readonly onClose: () => void;
};

/** In the place of the step: two faces held against each other, part by part, by keyboard alone. */
export function FaceSheetPanel({ session, control, commands, onClose }: FaceSheetPanelProps) {
  const t = useTranslations('call.faces');
  const [course, setCourse] = useState(EMPTY_SHEET);
  const wordsOf = useSheetWords();
  const announce = useAnnounce();
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  const pair = pairIn(control.stage.scene);
  const answer = (row: SheetRow, likeness: Likeness) => {
    const next = answerRow(course, row, likeness);
    const said = { part: wordsOf.row(row), answer: wordsOf.answer(row, likeness) };
    const isLast = countOpen(next) === 0;
    announce(isLast ? t('answered', said) : t('next', { ...said, next: wordsOf.row(next.at) }));
    setCourse(next);
  };
  const save = useSave({ course, pair, commands, onClose });
  useKeys({
    ...Object.fromEntries(
      LIKENESSES.map((likeness, index) => [String(index + 1), () => answer(course.at, likeness)]),
    ),
    ArrowUp: () => setCourse((before) => moveRow(before, -1)),
    ArrowDown: () => setCourse((before) => moveRow(before, 1)),
    Enter: () => void save(),
  });
  const open = countOpen(course);
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-labelledby="face-sheet"
      className="flex min-h-0 flex-1 flex-col outline-none"
    >
      <div className="flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto px-4 pt-2 pb-2">
        <SheetHead {...{ session, control, pair }} onClose={onClose} />
        <ul className="flex flex-col divide-y divide-line border-y border-line">
          {SHEET_ROWS.map((row) => (
            <SheetRowLine
              key={row}
              name={wordsOf.row(row)}
              isLast={row === 'OVERALL'}
              isCurrent={course.at === row}
              said={course.answers[row]}
              wordsOf={(likeness) => wordsOf.answer(row, likeness)}
              onSay={(likeness) => answer(row, likeness)}
            />
          ))}
        </ul>
      </div>
      <div className="flex items-center gap-3 border-t border-line px-4 py-2">
        <Button variant="primary" keyHint="Enter" busyLabel={t('saving')} onPress={save}>
          {t('save')}
        </Button>
        <span className="text-ink-soft">{open > 0 ? t('open', { count: open }) : null}</span>
        <span className="ml-auto flex items-center gap-1 text-small text-ink-soft">
          <KeyHint>↑ ↓</KeyHint> {t('move')}
        </span>
      </div>
    </section>
  );
}

type Pair = ReturnType<typeof pairIn>;

function SheetHead(
  props: Pick<FaceSheetPanelProps, 'session' | 'control' | 'onClose'> & { readonly pair: Pair },
) {
  const { session, control, pair } = props;
  const t = useTranslations('call.faces');
  const nameOf = useShownName(control.items, useSnapshotName(session));
  const last = session.faceSheets.at(-1);
  return (
    <>
      <div className="flex items-start justify-between gap-2">
        <div className="prose-words min-w-0">
          <h2 id="face-sheet" className="text-lead font-semibold">
            {t('title')}
          </h2>
          <p className="text-small text-ink-soft">{t('lead')}</p>
        </div>
        <Button variant="quiet" keyHint="E" onPress={props.onClose}>
          {t('close')}
        </Button>
      </div>
      <p className="prose-words" role="status">
        {pair
          ? t('pair', { portrait: nameOf(pair.portrait), face: nameOf(pair.face ?? 'LIVE') })
          : t('noPair')}{' '}
        <KeyHint>C</KeyHint>
      </p>
      {last ? (
        <p className="text-small text-ink-soft">
          {t('last', { overall: t(`overallIs.${last.overall}`) })}
        </p>
      ) : null}
    </>
  );
}

function useSheetWords() {
  const t = useTranslations('call.faces');
  return {
    row: (row: SheetRow): string => (row === 'OVERALL' ? t('overall') : t(`region.${row}`)),
    answer: (row: SheetRow, likeness: Likeness): string =>
      row === 'OVERALL' ? t(`overallIs.${likeness}`) : t(`likeness.${likeness}`),
  };
}

/** Keeps the sheet, once; what is missing is said. */
function useSave({
  course,
  pair,
  commands,
  onClose,
}: Pick<FaceSheetPanelProps, 'commands' | 'onClose'> & {
  readonly course: typeof EMPTY_SHEET;
  readonly pair: Pair;
}): () => Promise<void> {
  const t = useTranslations('call.faces');
  const announce = useAnnounce();
  const tellHindrance = useHindrance();
  const tellRefused = useTellRefused();
  const isSaving = useRef(false);
  return async () => {
    const whole = wholeSheet(course);
    if (!whole) return tellHindrance(t('open', { count: countOpen(course) }));
    if (!pair) return tellHindrance(t('noPair'));
    if (isSaving.current) return;
    isSaving.current = true;
    const refused = await commands.fillSheet({ ...whole, ...pair }).finally(() => {
      isSaving.current = false;
    });
    if (refused) return tellRefused(refused);
    announce(t('kept'));
    onClose();
  };
}
