import { opusDurationMs } from './opus.ts';
import type { ParticipantRecording } from './participant-recording.ts';
import type { FrameTime } from './recent-frames.ts';
import { ReorderBuffer } from './reorder-buffer.ts';
import { RtpClock } from './rtp-clock.ts';
import { payloadEnd, payloadStart, payloadTypeOf, sequenceOf, timestampOf } from './rtp-header.ts';
import { StreamOpening } from './stream-opening.ts';
import type { TrackTimeline } from './track-timeline.ts';
import { keepFrame, Vp8Frames, type FrameParts } from './vp8-frames.ts';
import { isKeyframe, keyframeSize, type FrameSize } from './vp8.ts';

export type OnKeyframe = (frame: FrameParts, size: FrameSize, atMs: number) => void;
/** A frame that can be decoded, and of a keyframe its size. */
export type OnFrame = (frame: FrameParts, time: FrameTime, size: FrameSize | undefined) => void;

export type TrackReaderOptions = {
  readonly recording: ParticipantRecording;
  readonly ssrc: number;
  readonly payloadType: number;
  readonly clockRate: number;
  readonly maxWaitMs: number;
};

/** Reads one RTP stream into a participant's recording. */
export type TrackReader = {
  readonly options: TrackReaderOptions;
  readonly clock: RtpClock;
  readonly reorder: ReorderBuffer;
  readonly timeline: TrackTimeline;
  push(packet: Buffer, nowMs: number): void;
  /** Nothing more comes: what waits goes into the recording. */
  flush(): void;
};

/** Reads Opus (RFC 7587): every packet is whole by itself. */
export function createAudioReader(options: TrackReaderOptions): TrackReader {
  const { recording } = options;
  const clock = new RtpClock(options.clockRate);
  let nowMs = 0;
  const addSound = (packet: Buffer, atMs: number) => {
    const start = payloadStart(packet);
    const end = payloadEnd(packet, start);
    const durationMs = opusDurationMs(packet, start, end);
    recording.addSound(packet, start, end, { atMs, durationMs, nowMs });
  };
  const opening = new StreamOpening(clock, addSound);
  const reorder = new ReorderBuffer(options.maxWaitMs, {
    onLost: () => recording.audio.lose(),
    onPacket: (packet, arrivedAtMs) => {
      const start = payloadStart(packet);
      if (start >= payloadEnd(packet, start)) return;
      const timestamp = timestampOf(packet);
      const atMs = clock.timeOf(timestamp, arrivedAtMs);
      if (opening.isOver) addSound(packet, atMs);
      else opening.hold({ unit: packet, timestamp, atMs }, arrivedAtMs);
    },
  });
  const push = (packet: Buffer, arrivedAtMs: number) => {
    nowMs = arrivedAtMs;
    if (isOf(options, packet)) reorder.push(packet, sequenceOf(packet), arrivedAtMs);
  };
  const flush = () => {
    reorder.flush();
    opening.end();
  };
  return { options, clock, reorder, timeline: recording.audio, push, flush };
}

/** What a video stream tells of its frames, and asks for: a keyframe, now. */
export type VideoEvents = {
  readonly onFrame: OnFrame;
  readonly onKeyframe: OnKeyframe;
  readonly needsKeyframe: () => void;
};

/**
 * Reads VP8. After a loss the frames until the next keyframe cannot be decoded and are left out,
 * which the gap list says.
 */
export function createVideoReader(options: TrackReaderOptions, events: VideoEvents): TrackReader {
  const { recording } = options;
  const clock = new RtpClock(options.clockRate);
  let nowMs = 0;
  let isBroken = true;
  const addFrame = (frame: FrameParts, atMs: number) => {
    const size = sizeOf(frame);
    const placedMs = recording.addFrame(frame, atMs, nowMs, size);
    if (size && opening.isOver) events.onKeyframe(frame, size, placedMs);
  };
  const opening = new StreamOpening(clock, addFrame);
  const frames = new Vp8Frames((frame, timestamp, arrivedAtMs, keyframe) => {
    const atMs = clock.timeOf(timestamp, arrivedAtMs);
    if (isBroken && !keyframe) {
      recording.video.lose();
      events.needsKeyframe();
      return;
    }
    isBroken = false;
    events.onFrame(frame, { atMs, timestamp }, keyframe ? sizeOf(frame) : undefined);
    if (opening.isOver) addFrame(frame, atMs);
    else opening.hold({ unit: keepFrame(frame), timestamp, atMs }, arrivedAtMs);
  });
  const reorder = new ReorderBuffer(options.maxWaitMs, {
    onPacket: (packet, arrivedAtMs) => frames.push(packet, arrivedAtMs),
    onLost: () => {
      frames.drop();
      isBroken = true;
      recording.video.lose();
      events.needsKeyframe();
    },
  });
  const push = (packet: Buffer, arrivedAtMs: number) => {
    nowMs = arrivedAtMs;
    if (isOf(options, packet)) reorder.push(packet, sequenceOf(packet), arrivedAtMs);
  };
  const flush = () => {
    reorder.flush();
    opening.end();
  };
  return { options, clock, reorder, timeline: recording.video, push, flush };
}

/** The picture size that a keyframe announces; undefined of other frames. */
function sizeOf({ packets, starts }: FrameParts): FrameSize | undefined {
  return isKeyframe(packets[0]!, starts[0]!) ? keyframeSize(packets[0]!, starts[0]!) : undefined;
}

/** Packets of another payload type, such as probes, have the same SSRC but are not the track. */
function isOf(options: TrackReaderOptions, packet: Buffer): boolean {
  return payloadStart(packet) >= 0 && payloadTypeOf(packet) === options.payloadType;
}
