'use client';

import type { Remote } from '@visavis/call-client/media';
import type { SpeakerView } from '@visavis/contract/visits';
import { VideoTile } from '@visavis/ui/video-tile';
import { useTranslations } from 'use-intl';
import { CustomerSound } from './customer-sound.tsx';

type VisitorTileProps = { readonly speaker: SpeakerView | null; readonly remote: Remote };

/** A visitor who speaks, beside one's own picture; nothing while there is none. */
export function VisitorTile({ speaker, remote }: VisitorTileProps) {
  const t = useTranslations('call.visitor');
  return (
    <>
      {speaker ? (
        <div className="absolute bottom-3 left-46 aspect-video w-40 overflow-hidden rounded-md border border-edge min-[1600px]:left-62 min-[1600px]:w-56">
          <VideoTile
            stream={remote.isVideoPaused ? null : remote.video}
            label={speaker.name}
            labelShown
            muted
            absent={t('absent')}
          />
        </div>
      ) : null}
      <CustomerSound stream={remote.audio} />
    </>
  );
}
