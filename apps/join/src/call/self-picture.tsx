'use client';

import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { LocalMedia } from '@visavis/call-client/local-media';
import { VideoTile } from '@visavis/ui/video-tile';
import { useTranslations } from 'use-intl';
import { useLiveValue } from '../journey/use-live-value.ts';

export type SelfPictureProps = {
  readonly media: LocalMedia;
  readonly children?: ReactNode;
  /** A document is read, not admired: then nothing is mirrored. */
  readonly showsDocument?: boolean | undefined;
  readonly videoRef?: ((video: HTMLVideoElement | null) => void) | undefined;
};

/** One's own picture: a mirror for the camera that looks at the person, and for that one alone. */
export function SelfPicture({ media, children, showsDocument, videoRef }: SelfPictureProps) {
  const t = useTranslations('call');
  const { camera, facing } = useLiveValue(media.view);
  const stream = useMemo(() => (camera ? new MediaStream([camera]) : null), [camera]);
  return (
    <VideoTile
      stream={stream}
      label={t('ownPicture')}
      mirrored={facing === 'user' && !showsDocument}
      muted
      videoRef={videoRef}
    >
      {children}
    </VideoTile>
  );
}
