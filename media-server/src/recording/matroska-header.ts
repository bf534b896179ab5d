import { element, float, openElement, signed64, unsigned } from './ebml.ts';
import type { FrameSize } from './vp8.ts';

export const VIDEO_TRACK = 1;
export const AUDIO_TRACK = 2;

const VIDEO_TYPE = 1;
const AUDIO_TYPE = 2;
const MATROSKA_EPOCH_MS = Date.UTC(2001, 0, 1);
const SEEK_PRE_ROLL_NS = 80_000_000;

/**
 * All that stands before the first cluster of a recording: one VP8 and one Opus track, times in
 * ms, and when zero was. The segment has no end, so that the file is valid after every cluster.
 */
export function matroskaHeader(size: FrameSize, startedAtMs: number): Buffer {
  return Buffer.concat([
    element(
      '1A45DFA3',
      element('4286', unsigned(1)),
      element('42F7', unsigned(1)),
      element('42F2', unsigned(4)),
      element('42F3', unsigned(8)),
      element('4282', Buffer.from('matroska')),
      element('4287', unsigned(4)),
      element('4285', unsigned(2)),
    ),
    openElement('18538067'),
    element(
      '1549A966',
      element('2AD7B1', unsigned(1_000_000)),
      element('4461', signed64(BigInt(Math.round(startedAtMs - MATROSKA_EPOCH_MS)) * 1_000_000n)),
      element('4D80', Buffer.from('Visavis')),
      element('5741', Buffer.from('Visavis')),
    ),
    element('1654AE6B', videoTrack(size), audioTrack()),
  ]);
}

function videoTrack(size: FrameSize): Buffer {
  return element(
    'AE',
    ...trackStart(VIDEO_TRACK, VIDEO_TYPE, 'V_VP8'),
    element('E0', element('B0', unsigned(size.widthPx)), element('BA', unsigned(size.heightPx))),
  );
}

function audioTrack(): Buffer {
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
