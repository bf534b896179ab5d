import type { Cue } from './cue-list.ts';
import { element, elementHead, shortElement, unsigned, unsigned48 } from './ebml.ts';
import {
  AUDIO_TRACK,
  audioTrack,
  documentType,
  INFO_ID,
  SEGMENT_ID,
  segmentInfo,
  TRACKS_ID,
  VIDEO_TRACK,
  videoTrack,
} from './matroska-header.ts';
import type { Scanned } from './scanned.ts';

const SEEK_HEAD_ID = '114D9B74';
const CUES_ID = '1C53BB6B';

type PlacedCue = Cue & { readonly track: number };

/**
 * What stands before the clusters of a recording to make one seekable WebM of it: head ‖
 * raw[bodyFrom…]. It has the duration, only the tracks that have something in them, and cues.
 * Recordings that a crash cut play up to their last whole block.
 */
export function webmHead(scanned: Scanned): Buffer {
  const { bodyFrom, saidUntil, startedAtMs, durationMs } = scanned;
  const info = segmentInfo(startedAtMs, durationMs);
  const tracks = element(TRACKS_ID, ...tracksOf(scanned));
  const cues = cuesOf(scanned);
  // Numbers of a fixed length, so that the lengths do not hang on the positions that they give.
  const seekHeadBytes = seekHead(0, 0, 0).length;
  const cuesBytes = cueTable(cues, () => 0).length;
  const infoAt = seekHeadBytes;
  const tracksAt = infoAt + info.length;
  const cuesAt = tracksAt + tracks.length;
  const bodyAt = cuesAt + cuesBytes;
  return Buffer.concat([
    documentType('webm'),
    elementHead(SEGMENT_ID, bodyAt + saidUntil - bodyFrom),
    seekHead(infoAt, tracksAt, cuesAt),
    info,
    tracks,
    cueTable(cues, (at) => at - bodyFrom + bodyAt),
  ]);
}

const tracksOf = ({ video, audio }: Scanned): readonly Buffer[] => [
  ...(video ? [videoTrack(video.size)] : []),
  ...(audio ? [audioTrack()] : []),
];

/**
 * Keyframes; and sound where there is no picture yet: a player that is sent to a time before the
 * first picture goes by the sound.
 */
function cuesOf({ video, audio }: Scanned): readonly PlacedCue[] {
  const frames = video?.cues ?? [];
  const firstFrameMs = frames[0]?.atMs ?? Infinity;
  const sounds = audio?.cues.filter(({ atMs }) => atMs < firstFrameMs) ?? [];
  return [
    ...sounds.map((cue) => ({ ...cue, track: AUDIO_TRACK })),
    ...frames.map((cue) => ({ ...cue, track: VIDEO_TRACK })),
  ];
}

const cueTable = (cues: readonly PlacedCue[], placeOf: (at: number) => number): Buffer =>
  element(
    CUES_ID,
    ...cues.map(({ atMs, track, clusterAt, blockAt }) =>
      shortElement(
        'BB',
        shortElement('B3', unsigned(atMs)),
        shortElement(
          'B7',
          shortElement('F7', unsigned(track)),
          shortElement('F1', unsigned48(placeOf(clusterAt))),
          shortElement('F0', unsigned(blockAt)),
        ),
      ),
    ),
  );

const seekHead = (infoAt: number, tracksAt: number, cuesAt: number): Buffer =>
  element(SEEK_HEAD_ID, seek(INFO_ID, infoAt), seek(TRACKS_ID, tracksAt), seek(CUES_ID, cuesAt));

const seek = (id: string, at: number): Buffer =>
  shortElement(
    '4DBB',
    shortElement('53AB', Buffer.from(id, 'hex')),
    shortElement('53AC', unsigned48(at)),
  );
