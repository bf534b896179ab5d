'use client';

import { ZoomIn, ZoomOut } from 'lucide-react';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { Button } from '@visavis/ui/button';
import { Dialog } from '@visavis/ui/dialog';
import { clockOf } from '@visavis/ui/duration';
import { EmptyState } from '@visavis/ui/empty-state';
import { Moment } from '@visavis/ui/moment';
import { SourceSwitch, type Source } from '../stills/source-switch.tsx';
import { StillNote } from '../stills/still-note.tsx';
import type { ReviewData, ReviewedSnapshot } from './review-data.ts';

type SnapshotsProps = {
  readonly review: ReviewData;
  readonly onJump: ((ms: number) => void) | undefined;
};

/** Every snapshot, grouped by step; pressing one shows it large. */
export function Snapshots({ review, onJump }: SnapshotsProps) {
  const t = useTranslations('review.snapshots');
  const locale = useLocale();
  const [shown, setShown] = useState<ReviewedSnapshot>();
  const titles = new Map(review.steps.map(({ stepId, title }) => [stepId, title[locale]]));
  const titleOf = ({ stepId }: ReviewedSnapshot) => (stepId && titles.get(stepId)) ?? t('noStep');
  const groups = Map.groupBy(review.snapshots, titleOf);

  if (review.snapshots.length === 0) return <EmptyState title={t('empty')} />;
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-4">
      {[...groups].map(([title, snapshots]) => (
        <section key={title} className="flex flex-col gap-2">
          <h3 className="text-small font-semibold text-ink-soft">{title}</h3>
          <ul className="flex flex-wrap gap-2">
            {snapshots.map((snapshot) => (
              <li key={snapshot.id}>
                <button
                  type="button"
                  onClick={() => setShown(snapshot)}
                  className="flex cursor-zoom-in flex-col items-start overflow-hidden rounded-md border border-line bg-sunken hover:border-accent"
                >
                  <span className="sr-only">
                    {t('open', { title, at: clockOf(snapshot.atMs) })}
                  </span>
                  {/* An img: evidence is shown byte for byte. */}
                  <img
                    src={`/evidence/${snapshot.id}`}
                    alt=""
                    width={snapshot.widthPx}
                    height={snapshot.heightPx}
                    className="h-24 w-auto max-w-44 object-cover"
                  />
                  <span className="px-1 py-0.5 text-small">
                    <SnapshotNote snapshot={snapshot} short />
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {shown ? (
        <LargeSnapshot
          snapshot={shown}
          title={titleOf(shown)}
          onJump={onJump}
          onClose={() => setShown(undefined)}
        />
      ) : null}
    </div>
  );
}

function SnapshotNote(props: { readonly snapshot: ReviewedSnapshot; readonly short?: boolean }) {
  const t = useTranslations('call.stage');
  const { isPart, still } = props.snapshot;
  if (isPart) return <span className="text-ink-soft">{t('part')}</span>;
  return <StillNote still={still} short={props.short ?? false} />;
}

type LargeSnapshotProps = {
  readonly snapshot: ReviewedSnapshot;
  readonly title: string;
  readonly onJump: ((ms: number) => void) | undefined;
  readonly onClose: () => void;
};

const ZOOMS = [1, 1.5, 2, 3, 4] as const;

function LargeSnapshot({ snapshot, title, onJump, onClose }: LargeSnapshotProps) {
  const t = useTranslations('review.snapshots');
  const [level, setLevel] = useState(0);
  const [source, setSource] = useState<Source>('CAMERA');
  const zoom = ZOOMS[level] ?? 1;
  const { atMs, takenAt, still } = snapshot;
  const { id, widthPx, heightPx } = source === 'CAMERA' ? (still ?? snapshot) : snapshot;
  return (
    <Dialog
      open
      wide
      title={title}
      description={
        <>
          <Moment at={takenAt} style="exact" /> · {widthPx} × {heightPx} ·{' '}
          <SnapshotNote snapshot={snapshot} />
        </>
      }
      onClose={onClose}
      actions={
        <>
          {still ? <SourceSwitch source={source} onSwitch={setSource} /> : null}
          <Button
            icon={<ZoomOut aria-hidden="true" size={16} />}
            disabledReason={level === 0 ? t('smallest') : undefined}
            onPress={() => setLevel(level - 1)}
          >
            {t('zoomOut')}
          </Button>
          <Button
            icon={<ZoomIn aria-hidden="true" size={16} />}
            disabledReason={level === ZOOMS.length - 1 ? t('largest') : undefined}
            onPress={() => setLevel(level + 1)}
          >
            {t('zoomIn')}
          </Button>
          {onJump ? (
            <Button
              onPress={() => {
                onJump(atMs);
                onClose();
              }}
            >
              {t('jump', { at: clockOf(atMs) })}
            </Button>
          ) : null}
          <Button variant="primary" onPress={onClose}>
            {t('close')}
          </Button>
        </>
      }
    >
      <div
        // Larger than its frame, the picture is moved by the arrow keys too.
        tabIndex={0}
        role="group"
        aria-label={t('picture', { percent: zoom * 100 })}
        className="max-h-[65vh] min-h-60 overflow-auto rounded-md bg-sunken"
      >
        {/* An img: evidence is shown byte for byte. */}
        <img
          src={`/evidence/${id}`}
          alt={t('alt', { title })}
          className="mx-auto h-auto max-w-none"
          style={{ width: `${zoom * 100}%` }}
        />
      </div>
    </Dialog>
  );
}
