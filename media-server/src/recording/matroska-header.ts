import { element, float, openElement, signed64, unsigned } from './ebml.ts';
import type { FrameSize } from './vp8.ts';

export const VIDEO_TRACK = 1;
export const AUDIO_TRACK = 2;

export const SEGMENT_ID = '18538067';
export const INFO_ID = '1549A966';
export const TRACKS_ID = '1654AE6B';

const VIDEO_TYPE = 1;
const AUDIO_TYPE = 2;
export const MATROSKA_EPOCH_MS = Date.UTC(2001, 0, 1);
const SEEK_PRE_ROLL_NS = 80_000_000;

/**
 * All that stands before the first cluster of a recording: one VP8 and one Opus track, times in
 * ms, and when zero was. The segment has no end, so that the file is valid after every cluster.
 */
export function matroskaHeader(size: FrameSize, startedAtMs: number): Buffer {
  return Buffer.concat([
    documentType('matroska'),
    openElement(SEGMENT_ID),
    segmentInfo(startedAtMs),
    element(TRACKS_ID, videoTrack(size), audioTrack()),
  ]);
}

/** The first element of a file: what it is and which version of it. */
export const documentType = (name: 'matroska' | 'webm'): Buffer =>
  element(
    '1A45DFA3',
    element('4286', unsigned(1)),
    element('42F7', unsigned(1)),
    element('42F2', unsigned(4)),
    element('42F3', unsigned(8)),
    element('4282', Buffer.from(name)),
    element('4287', unsigned(4)),
    element('4285', unsigned(2)),
  );

/** Times are in ms; zero was at `startedAtMs`. */
export const segmentInfo = (startedAtMs: number, durationMs?: number): Buffer =>
  element(
    INFO_ID,
    element('2AD7B1', unsigned(1_000_000)),
    ...(durationMs === undefined ? [] : [element('4489', float(durationMs))]),
    element('4461', signed64(BigInt(Math.round(startedAtMs - MATROSKA_EPOCH_MS)) * 1_000_000n)),
    element('4D80', Buffer.from('Visavis')),
    element('5741', Buffer.from('Visavis')),
  );

export function videoTrack(size: FrameSize): Buffer {
  return element(
    'AE',
    ...trackStart(VIDEO_TRACK, VIDEO_TYPE, 'V_VP8'),
    element('E0', element('B0', unsigned(size.widthPx)), element('BA', unsigned(size.heightPx))),
  );
}

export function audioTrack(): Buffer {
  return element(
    'AE',
    ...trackStart(AUDIO_TRACK, AUDIO_TYPE, 'A_OPUS'),
    element('63A2', opusHead()),
    element('56BB', unsigned(SEEK_PRE_ROLL_NS)),
    element('E1', element('B5', float(48_000)), element('9F', unsigned(2))),
  );
}

function trackStart(number: number, type: number, codec: string): readonly Buffer[] {
  return [
    element('D7', unsigned(number)),
    element('73C5', unsigned(number)),
    element('83', unsigned(type)),
    element('9C', unsigned(0)),
    element('22B59C', Buffer.from('und')),
    element('86', Buffer.from(codec)),
  ];
}

/** The identification header of RFC 7845, 5.1: two channels, no pre-skip, as WebRTC sends it. */
function opusHead(): Buffer {
  const head = Buffer.alloc(19);
  head.write('OpusHead');
  head.writeUInt8(1, 8);
  head.writeUInt8(2, 9);
  head.writeUInt32LE(48_000, 12);
  return head;
}
