'use client';

import type { Remote } from '@visavis/call-client/media';
import { Duration } from '@visavis/ui/duration';
import { VideoTile } from '@visavis/ui/video-tile';
import { useTranslations } from 'use-intl';
import { CustomerSound } from './customer-sound.tsx';
import { useNow } from './use-now.ts';

type CustomerPictureProps = {
  readonly customerName: string;
  readonly remote: Remote;
  readonly own: MediaStream | null;
  readonly awaySince: number | null;
};

/** The customer as large as can be, and one's own picture small. */
export function CustomerPicture({ customerName, remote, own, awaySince }: CustomerPictureProps) {
  const t = useTranslations('call.picture');
  return (
    <section
      aria-label={t('region')}
      data-theme="dark"
      className="relative min-h-0 flex-1 bg-sunken"
    >
      <VideoTile
        stream={remote.video}
        label={t('customer', { name: customerName })}
        muted
        fit="contain"
        absent={t('absent')}
      >
        {awaySince === null ? null : <Away since={awaySince} />}
        {awaySince === null && remote.isVideoPaused ? (
          <p className="absolute inset-x-0 bottom-4 text-center">{t('paused')}</p>
        ) : null}
      </VideoTile>
      <CustomerSound stream={remote.audio} />
      <div className="absolute bottom-4 left-4 aspect-video w-44 overflow-hidden rounded-md border border-edge min-[1600px]:w-60">
        <VideoTile
          stream={own}
          label={t('own')}
          mirrored
          muted
          labelShown
          absent={t('ownAbsent')}
        />
      </div>
    </section>
  );
}

function Away({ since }: { readonly since: number }) {
  const t = useTranslations('call.picture');
  const now = useNow();
  return (
    <div
      role="status"
      className="absolute inset-0 flex flex-col items-center justify-center gap-2 bg-paper/80 p-6 text-center"
    >
      <p className="text-title font-semibold text-look">{t('away')}</p>
      <p className="text-title">
        <Duration ms={now - since} />
      </p>
      <p className="max-w-prose">{t('awayHint')}</p>
    </div>
  );
}
