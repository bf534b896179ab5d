'use client';

import type { CallMedia } from '@visavis/call-client/media';
import { VideoTile } from '@visavis/ui/video-tile';
import { useTranslations } from 'use-intl';
import { useLiveValue } from '../journey/use-live-value.ts';

/** Who of the bank has joined, small beside the agent; nothing while they show no picture. */
export function VisitorPicture({ call }: { readonly call: CallMedia }) {
  const t = useTranslations('call');
  const { video, isVideoPaused } = useLiveValue(call.remotes.VISITOR);
  if (!video || isVideoPaused) return null;
  return (
    <div className="absolute top-2 left-2 z-[1] aspect-[3/4] w-[clamp(4rem,18%,8.5rem)] rounded-md outline-2 outline-paper">
      <VideoTile stream={video} label={t('visitorPicture')} muted />
    </div>
  );
}
