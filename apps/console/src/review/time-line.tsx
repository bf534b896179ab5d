'use client';

import {
  Camera,
  Eye,
  KeyRound,
  Mail,
  OctagonAlert,
  StickyNote,
  TriangleAlert,
  Undo2,
  X,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { clockOf } from '@visavis/ui/duration';
import { classNames } from '@visavis/ui/class-names';
import { lanesOf } from './lanes.ts';
import { missingOf } from './missing.ts';
import type { Playback } from './playback.ts';
import type { Mark, MarkKind, ReviewData } from './review-data.ts';
import { usePlaybackState } from './use-playback.ts';

type TimeLineProps = { readonly playback: Playback; readonly review: ReviewData };

const ICONS: Readonly<Record<MarkKind, typeof Camera>> = {
  SNAPSHOT: Camera,
  CODE_SENT: Mail,
  CODE_VERIFIED: KeyRound,
  CODE_WRONG: X,
  LEFT: TriangleAlert,
  RETURNED: Undo2,
  NOTE: StickyNote,
  MACHINE_LOOK: Eye,
  MACHINE_STOP: OctagonAlert,
};

const COLOURS: { readonly [Kind in MarkKind]?: string } = {
  CODE_VERIFIED: 'text-verified',
  CODE_WRONG: 'text-look',
  LEFT: 'text-look',
  MACHINE_LOOK: 'text-look',
  MACHINE_STOP: 'text-stop',
};

const RESULT_LOOK = {
  PASSED: 'bg-verified-soft text-verified',
  FAILED: 'bg-stop-soft text-stop',
  NOT_POSSIBLE: 'bg-look-soft text-look',
} as const;

/**
 * The session at a glance: steps, marks and gaps over time. A click jumps. It is drawn for the eye and
 * the mouse; the same places are reached by key through the controls, the steps and the snapshots.
 */
export function TimeLine({ playback, review }: TimeLineProps) {
  const t = useTranslations('review');
  const locale = useLocale();
  const { durationMs } = playback;
  const share = (ms: number) => `${(ms / Math.max(1, durationMs)) * 100}%`;
  const titles = new Map(review.steps.map(({ stepId, title }) => [stepId, title[locale]]));
  const lanes = lanesOf(review.marks, durationMs * 0.03);
  const missing = missingOf(review, t);

  return (
    <div
      aria-hidden="true"
      className="relative grid grid-cols-[5rem_1fr] items-center gap-x-3 gap-y-1 text-small text-ink-soft"
    >
      <Row title={t('rows.steps')} height={28}>
        {review.segments.map(({ stepId, fromMs, toMs, result }) => (
          <button
            key={`${stepId}-${fromMs}`}
            type="button"
            tabIndex={-1}
            title={`${titles.get(stepId) ?? ''} · ${clockOf(fromMs)}`}
            onClick={() => playback.seek(fromMs)}
            className={classNames(
              'absolute inset-y-0 cursor-pointer overflow-hidden border-l-2 border-paper px-1 text-left text-ellipsis whitespace-nowrap hover:underline',
              result ? RESULT_LOOK[result] : 'bg-sunken text-ink',
            )}
            style={{ left: share(fromMs), width: share(toMs - fromMs) }}
          >
            {titles.get(stepId)}
          </button>
        ))}
      </Row>
      <Row title={t('rows.marks')} height={lanes.count * 24}>
        {review.marks.map((mark, index) => (
          <MarkButton
            key={mark.key}
            mark={mark}
            left={share(mark.atMs)}
            top={(lanes.lanes[index] ?? 0) * 24}
            words={[
              t(`mark.${mark.kind}`),
              mark.stepId && titles.get(mark.stepId),
              mark.participant && t(`side.${mark.participant}`),
              clockOf(mark.atMs),
            ]}
            onJump={() => playback.seek(mark.atMs)}
          />
        ))}
      </Row>
      {missing.length > 0 ? (
        <Row title={t('rows.gaps')} height={20}>
          {missing.map(({ key, atMs, lengthMs, words }) => (
            <button
              key={key}
              type="button"
              tabIndex={-1}
              title={words}
              onClick={() => playback.seek(atMs)}
              className={classNames(
                'absolute inset-y-0 min-w-1 cursor-pointer border',
                lengthMs > 0 ? 'border-look bg-look-soft' : 'border-stop bg-stop',
              )}
              style={{ left: share(atMs), width: share(lengthMs) }}
            />
          ))}
        </Row>
      ) : null}
      <Playhead playback={playback} />
    </div>
  );
}

type RowProps = { readonly title: string; readonly height: number; readonly children: ReactNode };

function Row({ title, height, children }: RowProps) {
  return (
    <>
      <span>{title}</span>
      <div className="relative border-y border-line" style={{ height: Math.max(20, height) }}>
        {children}
      </div>
    </>
  );
}

type MarkButtonProps = {
  readonly mark: Mark;
  readonly left: string;
  readonly top: number;
  readonly words: readonly (string | undefined)[];
  readonly onJump: () => void;
};

function MarkButton({ mark, left, top, words, onJump }: MarkButtonProps) {
  const Icon = ICONS[mark.kind];
  const colour = COLOURS[mark.kind] ?? 'text-ink';
  return (
    <button
      type="button"
      tabIndex={-1}
      title={words.filter(Boolean).join(' · ')}
      onClick={onJump}
      className={classNames(
        'absolute flex size-6 -translate-x-1/2 cursor-pointer items-center justify-center rounded-md hover:bg-accent-soft',
        colour,
      )}
      style={{ left, top }}
    >
      <Icon size={14} strokeWidth={2.25} />
    </button>
  );
}

function Playhead({ playback }: { readonly playback: Playback }) {
  const { positionMs } = usePlaybackState(playback);
  return (
    <div className="pointer-events-none absolute inset-y-0 right-0 left-[5.75rem]">
      <div
        className="absolute inset-y-0 w-0.5 -translate-x-1/2 bg-accent"
        style={{ left: `${(positionMs / Math.max(1, playback.durationMs)) * 100}%` }}
      />
    </div>
  );
}
