import { EncodedPacketSink, FilePathSource, Input, MATROSKA, WEBM } from 'mediabunny';
import type { SenderReport, RecordedStream, StreamReport } from './messages.ts';

/** What a recording is worth, held against what was sent. */
export type Judgement = {
  readonly framesSent: number;
  /** Of the frames that the SFU could get whole. */
  readonly framesLost: number;
  /** The worst of all streams. */
  readonly lengthErrorMs: number;
  /** Between a participant's sound and picture at the end, against the beginning; the worst. */
  readonly skewMs: number;
  /** Stretches that are missing and on no gap list. */
  readonly unlistedGaps: number;
  readonly gaps: number;
};

type Times = readonly number[];
const FRAME_MS = 1000 / 30;
const PACKET_MS = 20;

/** Reads what was recorded and compares it with the sender's report. */
export async function judge(
  recorded: readonly RecordedStream[],
  sent: SenderReport,
): Promise<Judgement> {
  const streams = await Promise.all(
    recorded.map(async (stream, index) => {
      const report = sent.streams.find(({ ssrc }) => ssrc === stream.ssrc);
      if (!report) throw new Error('A stream was recorded that nobody sent');
      return { stream, report, times: await readTimes(stream, recorded, index) };
    }),
  );
  const videos = streams.filter(({ stream }) => stream.kind === 'VIDEO');
  const offsets = streams.map((one) => ({ ...one, ...endOffsets(one.times, one.report) }));
  return {
    framesSent: sum(videos.map(({ report }) => report.units)),
    framesLost: sum(videos.map(framesLost)),
    lengthErrorMs: Math.max(...offsets.map(({ lengthErrorMs }) => lengthErrorMs)),
    skewMs: Math.max(...skews(offsets.map(({ endMs }) => endMs))),
    unlistedGaps: sum(streams.map(countUnlisted)),
    gaps: sum(streams.map(countGaps)),
  };
}

type Judged = {
  readonly stream: RecordedStream;
  readonly report: StreamReport;
  readonly times: Times;
};

/** Streams come in pairs, picture then sound; a file may hold one pair or several. */
async function readTimes(
  { path, kind }: RecordedStream,
  all: readonly RecordedStream[],
  index: number,
): Promise<Times> {
  const before = all.slice(0, index).filter((one) => one.path === path && one.kind === kind);
  const input = new Input({ source: new FilePathSource(path), formats: [MATROSKA, WEBM] });
  try {
    const tracks = kind === 'VIDEO' ? await input.getVideoTracks() : await input.getAudioTracks();
    const track = tracks[before.length];
    if (!track) return [];
    const times: number[] = [];
    for await (const packet of new EncodedPacketSink(track).packets(undefined, undefined, {
      metadataOnly: true,
    }))
      // Silence that the recorder filled in is no sound that came.
      if (kind === 'VIDEO' || packet.byteLength > 3) times.push(packet.timestamp * 1000);
    return times;
  } finally {
    input.dispose();
  }
}

/** Frames before the first recorded one were sent while nobody read yet. */
function framesLost({ times, report }: Judged): number {
  if (times.length === 0) return report.units;
  return Math.max(0, report.units - report.undelivered.length - times.length);
}

/** How far the recorded end is from the recorded beginning, against what was sent. */
function endOffsets(times: Times, report: StreamReport) {
  const recordedMs = (times.at(-1) ?? 0) - (times[0] ?? 0);
  const sentMs = report.lastAtMs - report.firstAtMs;
  const startMs = (times[0] ?? 0) - report.firstAtMs;
  return {
    lengthErrorMs: Math.abs(recordedMs - sentMs),
    endMs: { atStart: startMs, atEnd: (times.at(-1) ?? 0) - report.lastAtMs },
  };
}

/** Of each pair of picture and sound: how far they are apart, at the beginning and at the end. */
function skews(ends: readonly { readonly atStart: number; readonly atEnd: number }[]): Times {
  const pairs = ends.filter((_, index) => index % 2 === 0);
  return pairs.flatMap((picture, pair) => {
    const sound = ends[pair * 2 + 1]!;
    return [Math.abs(picture.atStart - sound.atStart), Math.abs(picture.atEnd - sound.atEnd)];
  });
}

/** Gaps within what was sent: before it began and after it ended nothing was there to record. */
function countGaps({ stream, times }: Judged): number {
  const [first, last] = [times[0] ?? 0, times.at(-1) ?? 0];
  return (stream.gaps ?? []).filter(({ fromMs, toMs }) => fromMs < last && toMs > first + 1).length;
}

/** Holes in the times that no gap covers. */
function countUnlisted({ stream, times }: Judged): number {
  if (!stream.gaps) return 0;
  const usualMs = stream.kind === 'VIDEO' ? FRAME_MS : PACKET_MS;
  let unlisted = 0;
  for (let index = 1; index < times.length; index += 1) {
    const fromMs = times[index - 1]!;
    const toMs = times[index]!;
    if (toMs - fromMs < 1.8 * usualMs) continue;
    const isListed = stream.gaps.some((gap) => gap.fromMs < toMs && gap.toMs > fromMs);
    if (!isListed) unlisted += 1;
  }
  return unlisted;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
