'use client';

import type { CallMedia } from '@visavis/call-client/media';
import { VideoTile } from '@visavis/ui/video-tile';
import { useTranslations } from 'use-intl';
import { useLiveValue } from '../journey/use-live-value.ts';

/** The agent's live picture. Its sound plays beside it, so that the picture never waits for a tap. */
export function AgentPicture({ call }: { readonly call: CallMedia | null }) {
  const t = useTranslations('call');
  if (!call) return <VideoTile stream={null} label={t('agentPicture')} muted />;
  return <LivePicture call={call} />;
}

function LivePicture({ call }: { readonly call: CallMedia }) {
  const t = useTranslations('call');
  const { video, isVideoPaused } = useLiveValue(call.remotes.AGENT);
  return <VideoTile stream={isVideoPaused ? null : video} label={t('agentPicture')} muted />;
}
