import type { RecorderHealthView } from '@visavis/contract/staff';
import type { Recorded } from '@visavis/domain/session/lead';
import type { Speaker } from '@visavis/domain/session/session';
import type { ParticipantHealth } from '../../recording/health.ts';
import type { SessionHealth } from '../session-health.ts';

const NOTHING: RecorderHealthView = {
  bytes: 0,
  videoFrames: 0,
  audioPackets: 0,
  keyframeAgeMs: null,
  gaps: 0,
  stalled: false,
  failed: false,
};

/** What the agent's screen shows of the recorder; `visit` is that of a visitor who speaks. */
export const recorderView = (health: SessionHealth, visit: SessionHealth | undefined) => ({
  trouble: health.trouble,
  customer: viewOf(find(health, 'CUSTOMER')),
  agent: viewOf(find(health, 'AGENT')),
  visitor: visit
    ? { ...viewOf(find(visit, 'VISITOR')), ...(visit.trouble ? { failed: true } : {}) }
    : null,
});

/** What the rules want to know of the recorder before a session may begin. */
export const recordedOf = (health: SessionHealth | undefined) => ({
  customer: recorded(health && find(health, 'CUSTOMER')),
  agent: recorded(health && find(health, 'AGENT')),
});

/** Whether what both sides send reaches the disk at this moment. */
export const isBeingWritten = (health: SessionHealth | undefined): boolean =>
  health?.trouble === null && health.recorder !== undefined;

const find = ({ recorder }: SessionHealth, participant: Speaker) =>
  recorder?.participants.find((one) => one.participant === participant);

function viewOf(health: ParticipantHealth | undefined): RecorderHealthView {
  if (!health) return NOTHING;
  const { sinceKeyframeMs } = health;
  return {
    bytes: health.sizeBytes,
    videoFrames: health.videoFrames,
    audioPackets: health.audioPackets,
    keyframeAgeMs: sinceKeyframeMs === undefined ? null : Math.round(sinceKeyframeMs),
    gaps: health.gaps,
    stalled: health.isStalled,
    failed: health.failure !== undefined,
  };
}

function recorded(health: ParticipantHealth | undefined): Recorded {
  if (!health) return { videoFrames: 0, audioPackets: 0, stalled: true };
  const { videoFrames, audioPackets, isStalled, failure } = health;
  return { videoFrames, audioPackets, stalled: isStalled || failure !== undefined };
}
