import type { Counters } from './counters.ts';

export type Quality = 'GOOD' | 'WEAK' | 'NONE';

/** How both directions are doing, and the figures of the last second. */
export type CallQuality = {
  readonly sending: Quality;
  readonly receiving: Quality;
  /** Our camera gives no pictures although its track says that it is live. */
  readonly isCameraDead: boolean;
  /** The device has not kept up with its camera for a while. */
  readonly isOverworked: boolean;
  readonly rttMs: number | null;
  readonly sentKbps: number;
  readonly receivedKbps: number;
  readonly framesSentPerSecond: number;
  readonly framesDecodedPerSecond: number;
};

export const UNKNOWN_QUALITY: CallQuality = {
  sending: 'GOOD',
  receiving: 'GOOD',
  isCameraDead: false,
  isOverworked: false,
  rttMs: null,
  sentKbps: 0,
  receivedKbps: 0,
  framesSentPerSecond: 0,
  framesDecodedPerSecond: 0,
};

/** Which directions should carry a picture now. */
export type Expected = { readonly sends: boolean; readonly receives: boolean };

/** What was counted before, and since when each count has stood still. */
export type QualityWatch = {
  readonly last: Counters;
  readonly cameraStillSince: number;
  readonly sentStillSince: number;
  readonly decodedStillSince: number;
  readonly keptUpAt: number;
};

const STILL_MS = 3_000;
const OVERWORKED_MS = 6_000;
const WEAK_FRAMES_PER_SECOND = 8;
const WEAK_RTT_MS = 400;
const WEAK_LOSS = 0.05;
const WEAK_SENT_KBPS = 150;

/** The first count: nothing is judged before there is a second one. */
export const watchFrom = (first: Counters): QualityWatch => ({
  last: first,
  cameraStillSince: first.at,
  sentStillSince: first.at,
  decodedStillSince: first.at,
  keptUpAt: first.at,
});

/** Judges the time since the last count. A direction that should not carry a picture is GOOD. */
export function judge(
  watch: QualityWatch,
  next: Counters,
  expected: Expected,
): { readonly watch: QualityWatch; readonly quality: CallQuality } {
  const { last } = watch;
  const seconds = Math.max(0.001, (next.at - last.at) / 1_000);
  const framesSentPerSecond = Math.max(0, next.framesSent - last.framesSent) / seconds;
  const framesDecodedPerSecond = Math.max(0, next.framesDecoded - last.framesDecoded) / seconds;
  const sentKbps = Math.max(0, next.bytesSent - last.bytesSent) / 125 / seconds;
  const after: QualityWatch = {
    last: next,
    cameraStillSince:
      expected.sends && next.cameraFrames === last.cameraFrames ? watch.cameraStillSince : next.at,
    sentStillSince: expected.sends && framesSentPerSecond === 0 ? watch.sentStillSince : next.at,
    decodedStillSince:
      expected.receives && framesDecodedPerSecond === 0 ? watch.decodedStillSince : next.at,
    keptUpAt: expected.sends && next.isCpuLimited ? watch.keptUpAt : next.at,
  };
  const isRttLong = next.rttMs !== null && next.rttMs > WEAK_RTT_MS;
  const sendsWeakly =
    next.shareLostSent > WEAK_LOSS ||
    framesSentPerSecond < WEAK_FRAMES_PER_SECOND ||
    sentKbps < WEAK_SENT_KBPS;
  const receivesWeakly =
    shareLostReceived(last, next) > WEAK_LOSS || framesDecodedPerSecond < WEAK_FRAMES_PER_SECOND;
  return {
    watch: after,
    quality: {
      sending: grade(expected.sends, next.at - after.sentStillSince, isRttLong || sendsWeakly),
      receiving: grade(
        expected.receives,
        next.at - after.decodedStillSince,
        isRttLong || receivesWeakly,
      ),
      isCameraDead: next.at - after.cameraStillSince >= STILL_MS,
      isOverworked: next.at - after.keptUpAt >= OVERWORKED_MS,
      rttMs: next.rttMs,
      sentKbps: Math.round(sentKbps),
      receivedKbps: Math.round(
        Math.max(0, next.bytesReceived - last.bytesReceived) / 125 / seconds,
      ),
      framesSentPerSecond: Math.round(framesSentPerSecond),
      framesDecodedPerSecond: Math.round(framesDecodedPerSecond),
    },
  };
}

function grade(isExpected: boolean, stillMs: number, isWeak: boolean): Quality {
  if (!isExpected) return 'GOOD';
  if (stillMs >= STILL_MS) return 'NONE';
  return isWeak ? 'WEAK' : 'GOOD';
}

function shareLostReceived(last: Counters, next: Counters): number {
  const lost = Math.max(0, next.packetsLost - last.packetsLost);
  const received = Math.max(0, next.packetsReceived - last.packetsReceived);
  return lost + received === 0 ? 0 : lost / (lost + received);
}
