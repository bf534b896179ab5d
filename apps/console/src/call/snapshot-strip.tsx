'use client';

import type { LedSession } from '@visavis/contract/staff';
import { Dialog } from '@visavis/ui/dialog';
import { Button } from '@visavis/ui/button';
import { useEffect, useRef, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useLocal } from './local-text.tsx';
import { SourceSwitch, type Source } from '../stills/source-switch.tsx';
import { StillNote } from '../stills/still-note.tsx';
import { useSnapshotPictures, type PictureSource } from './snapshot-pictures.ts';

type SnapshotStripProps = {
  readonly session: LedSession;
  readonly source: PictureSource;
};

type Snapshot = LedSession['snapshots'][number];

/**
 * The pictures taken so far, one for each press of the key, the newest at the end and in view. The
 * recorded picture is there at once; a press shows one large, with the camera's still where it came.
 */
export function SnapshotStrip({ session, source }: SnapshotStripProps) {
  const t = useTranslations('call.snapshots');
  const name = useSnapshotName(session);
  const [shownId, setShownId] = useState<Snapshot['id'] | null>(null);
  const [side, setSide] = useState<Source>('CAMERA');
  const shown = session.snapshots.find(({ id }) => id === shownId) ?? null;
  const large = shown && side === 'CAMERA' ? (shown.still ?? shown) : shown;
  const pictures = useSnapshotPictures(session.snapshots, source, large?.id);
  const open = (id: Snapshot['id']) => {
    setSide('CAMERA');
    setShownId(id);
  };
  const list = useRef<HTMLOListElement>(null);
  const count = session.snapshots.length;
  useEffect(() => {
    list.current?.lastElementChild?.scrollIntoView({ inline: 'end', block: 'nearest' });
  }, [count]);
  return (
    <section
      aria-label={t('region', { count })}
      className="flex h-32 shrink-0 items-center border-t border-line bg-surface px-4"
    >
      {count === 0 ? (
        <p className="text-ink-soft">{t('none')}</p>
      ) : (
        <ol ref={list} className="flex gap-2 overflow-x-auto py-2">
          {session.snapshots.map((snapshot) => (
            <li key={snapshot.id} className="shrink-0">
              <button
                type="button"
                onClick={() => open(snapshot.id)}
                className="flex w-28 flex-col gap-0.5 rounded-md text-left text-small text-accent hover:bg-accent-soft"
              >
                <Picture size={snapshot} url={pictures.get(snapshot.id)} small />
                <span className="sr-only">{t('open', { name: name(snapshot) })}</span>
                <span aria-hidden className="truncate">
                  {name(snapshot)}
                </span>
                <span className="truncate text-small">
                  <StillNote still={snapshot.still} isAwaited={snapshot.isStillAwaited} short />
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
      <Dialog
        open={shown !== null}
        wide
        title={shown ? name(shown) : ''}
        description={
          shown ? <StillNote still={shown.still} isAwaited={shown.isStillAwaited} /> : undefined
        }
        onClose={() => setShownId(null)}
        actions={
          <>
            {shown?.still ? <SourceSwitch source={side} onSwitch={setSide} /> : null}
            <Button onPress={() => setShownId(null)}>{t('close')}</Button>
          </>
        }
      >
        {large ? <Picture size={large} url={pictures.get(large.id)} /> : null}
      </Dialog>
    </section>
  );
}

function useSnapshotName(session: LedSession): (snapshot: Snapshot) => string {
  const t = useTranslations('call.snapshots');
  const format = useFormatter();
  const local = useLocal();
  return ({ stepId, takenAt }) => {
    const step = session.steps.find(({ id }) => id === stepId);
    const time = format.dateTime(new Date(takenAt), { timeStyle: 'medium' });
    return step ? local(step.title) : t('unnamed', { time });
  };
}

function Picture(props: {
  readonly size: { readonly widthPx: number; readonly heightPx: number };
  readonly url: string | null | undefined;
  readonly small?: boolean;
}) {
  const t = useTranslations('call.snapshots');
  const { size, url, small = false } = props;
  if (!url)
    return (
      <span
        className={`flex items-center justify-center rounded-md bg-sunken text-small text-ink-soft ${small ? 'h-16 w-28' : 'h-60 w-full'}`}
      >
        {url === null ? t('unread') : t('loading')}
      </span>
    );
  return (
    <img
      src={url}
      alt=""
      width={size.widthPx}
      height={size.heightPx}
      className={
        small
          ? 'h-16 w-28 rounded-md bg-sunken object-contain'
          : 'max-h-[calc(100dvh-12rem)] w-full object-contain'
      }
    />
  );
}
