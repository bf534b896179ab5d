'use client';

import type { LedSession } from '@visavis/contract/staff';
import { Dialog } from '@visavis/ui/dialog';
import { Button } from '@visavis/ui/button';
import { useEffect, useRef, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useLocal } from './local-text.tsx';
import type { SessionCommands } from './session-commands.ts';
import { useSnapshotPictures } from './snapshot-pictures.ts';

type SnapshotStripProps = {
  readonly session: LedSession;
  readonly read: SessionCommands['readSnapshot'];
};

type Snapshot = LedSession['snapshots'][number];

/** The pictures taken so far, the newest at the end and in view; a press shows one large. */
export function SnapshotStrip({ session, read }: SnapshotStripProps) {
  const t = useTranslations('call.snapshots');
  const name = useSnapshotName(session);
  const pictures = useSnapshotPictures(session.snapshots, read);
  const [shown, setShown] = useState<Snapshot | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const count = session.snapshots.length;
  useEffect(() => {
    list.current?.lastElementChild?.scrollIntoView({ inline: 'end', block: 'nearest' });
  }, [count]);
  return (
    <section
      aria-label={t('region', { count })}
      className="flex h-26 shrink-0 items-center border-t border-line bg-surface px-4"
    >
      {count === 0 ? (
        <p className="text-ink-soft">{t('none')}</p>
      ) : (
        <ol ref={list} className="flex gap-2 overflow-x-auto py-2">
          {session.snapshots.map((snapshot) => (
            <li key={snapshot.id} className="shrink-0">
              <button
                type="button"
                aria-label={t('open', { name: name(snapshot) })}
                onClick={() => setShown(snapshot)}
                className="flex w-28 flex-col gap-0.5 rounded-md text-left text-small text-accent hover:bg-accent-soft"
              >
                <Picture snapshot={snapshot} url={pictures.get(snapshot.id)} small />
                <span className="truncate">{name(snapshot)}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
      <Dialog
        open={shown !== null}
        wide
        title={shown ? name(shown) : ''}
        onClose={() => setShown(null)}
        actions={<Button onPress={() => setShown(null)}>{t('close')}</Button>}
      >
        {shown ? <Picture snapshot={shown} url={pictures.get(shown.id)} /> : null}
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
  readonly snapshot: Snapshot;
  readonly url: string | null | undefined;
  readonly small?: boolean;
}) {
  const t = useTranslations('call.snapshots');
  const { snapshot, url, small = false } = props;
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
      width={snapshot.widthPx}
      height={snapshot.heightPx}
      className={
        small
          ? 'h-16 w-28 rounded-md bg-sunken object-contain'
          : 'max-h-[calc(100dvh-12rem)] w-full object-contain'
      }
    />
  );
}
