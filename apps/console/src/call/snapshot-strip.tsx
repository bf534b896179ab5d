'use client';

import type { LedSession } from '@visavis/contract/staff';
import type { SnapshotId } from '@visavis/domain/ids';
import { classNames } from '@visavis/ui/class-names';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { StillNote } from '../stills/still-note.tsx';
import { useSnapshotName } from './snapshot-name.ts';
import type { SnapshotPictures } from './snapshot-pictures.ts';
import type { GalleryItem } from './stage/gallery.ts';

type SnapshotStripProps = {
  readonly session: LedSession;
  readonly items: readonly GalleryItem[];
  readonly pictures: SnapshotPictures;
  /** What is shown large now. */
  readonly shown: readonly SnapshotId[];
  readonly onShow: (id: SnapshotId) => void;
};

/**
 * The pictures taken so far, one for each press of the key and after it what was cut out of it; the
 * newest at the end and in view. A press shows one large.
 */
export function SnapshotStrip({ session, items, pictures, shown, onShow }: SnapshotStripProps) {
  const t = useTranslations('call');
  const name = useSnapshotName(session);
  const list = useRef<HTMLOListElement>(null);
  const count = items.length;
  useEffect(() => {
    list.current?.lastElementChild?.scrollIntoView({ inline: 'end', block: 'nearest' });
  }, [count]);
  return (
    <section
      aria-label={t('snapshots.region', { count })}
      className="flex min-h-26 shrink-0 items-center border-t border-line bg-surface px-4"
    >
      {count === 0 ? (
        <p className="text-ink-soft">{t('snapshots.none')}</p>
      ) : (
        <ol ref={list} className="flex gap-2 overflow-x-auto py-1">
          {items.map((item) => (
            <li key={item.id} className="shrink-0">
              <button
                type="button"
                aria-pressed={shown.includes(item.id)}
                onClick={() => onShow(item.id)}
                className={classNames(
                  'flex w-26 flex-col rounded-md border-2 text-left text-small text-accent hover:bg-accent-soft',
                  shown.includes(item.id) ? 'border-accent' : 'border-transparent',
                )}
              >
                <Thumbnail url={pictures.get(item.id)} />
                <span className="sr-only">{t('snapshots.open', { name: name(item) })}</span>
                <span aria-hidden className="truncate">
                  {name(item)}
                </span>
                <span className="truncate">
                  <Note item={item} />
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Note({ item: { crop, press } }: { readonly item: GalleryItem }) {
  const t = useTranslations('call.stage');
  if (crop)
    return (
      <span className="numeric text-ink-soft">
        {t('part')} {crop.widthPx} × {crop.heightPx}
      </span>
    );
  return <StillNote still={press.still} isAwaited={press.isStillAwaited} short />;
}

function Thumbnail({ url }: { readonly url: string | null | undefined }) {
  const t = useTranslations('call.snapshots');
  const look = 'h-13 w-full rounded-md bg-sunken';
  if (!url)
    return (
      <span className={`${look} flex items-center justify-center text-ink-soft`}>
        {url === null ? t('unread') : t('loading')}
      </span>
    );
  return <img src={url} alt="" className={`${look} object-contain`} />;
}
