import type { LineState } from '@visavis/call-client/line-state';
import type { LocalView } from '@visavis/call-client/local-media';
import type { CallQuality, MediaState, Remote } from '@visavis/call-client/media';

export type Trouble =
  | { readonly kind: 'DROPPED'; readonly since: number }
  | { readonly kind: 'JOINING' }
  | { readonly kind: 'AGENT_AWAY' }
  | { readonly kind: 'CAMERA_LOST' | 'CAMERA_IN_USE' | 'MICROPHONE_LOST' }
  | { readonly kind: 'NOT_SENDING' }
  | { readonly kind: 'AGENT_CAMERA_OFF' }
  | { readonly kind: 'NOT_ARRIVING' }
  | { readonly kind: 'MUTED' };

export type CallSituation = {
  readonly line: LineState;
  readonly media: MediaState;
  readonly quality: CallQuality;
  readonly remote: Remote;
  readonly local: Pick<LocalView, 'camera' | 'microphone' | 'lost'>;
  readonly agentConnected: boolean;
  readonly isMuted: boolean;
};

/** The one thing that the customer should know about the line now: the worst. */
export function findTrouble(situation: CallSituation): Trouble | undefined {
  const { line, media, quality, remote, local } = situation;
  if (line.state === 'RECONNECTING') return { kind: 'DROPPED', since: line.since };
  if (media.state === 'RECOVERING') return { kind: 'DROPPED', since: media.since };
  if (media.state === 'JOINING') return { kind: 'JOINING' };
  if (!situation.agentConnected) return { kind: 'AGENT_AWAY' };
  if (local.lost !== null && local.camera === null)
    return { kind: local.lost === 'IN_USE' ? 'CAMERA_IN_USE' : 'CAMERA_LOST' };
  if (local.lost !== null && local.microphone === null) return { kind: 'MICROPHONE_LOST' };
  if (quality.sending === 'NONE') return { kind: 'NOT_SENDING' };
  if (remote.isVideoPaused) return { kind: 'AGENT_CAMERA_OFF' };
  if (quality.receiving === 'NONE' || remote.video === null) return { kind: 'NOT_ARRIVING' };
  return situation.isMuted ? { kind: 'MUTED' } : undefined;
}
