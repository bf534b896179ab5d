import type { Speaker } from '@visavis/domain/session/session';
import type { FilmPlan, Notice, Shot, Span } from './film-plan.ts';

const BOX = { widthPx: 720, heightPx: 540 };
const STRIP_PX = 60;
const FRAMES_PER_S = 25;
/** A film is sought to where a picture stands alone. */
const KEYFRAME_EVERY = 4 * FRAMES_PER_S;
const SOUND_HZ = 48_000;

/** Where each picture stands. A visitor's is small and between the two, while there is one. */
const PLACES = {
  CUSTOMER: { ...BOX, leftPx: 0, topPx: 0, fontPx: 28 },
  AGENT: { ...BOX, leftPx: BOX.widthPx, topPx: 0, fontPx: 28 },
  VISITOR: { widthPx: 240, heightPx: 180, leftPx: BOX.widthPx - 120, topPx: 352, fontPx: 15 },
} as const satisfies Readonly<Record<Speaker, object>>;
const NAME_OF: Readonly<Record<Speaker, string>> = {
  CUSTOMER: 'Customer',
  AGENT: 'Agent',
  VISITOR: 'Visitor',
};

/**
 * What ffmpeg is told to make a film of recordings that it reads, in the order of the shots, from
 * `pipe:3` on. Their sizes may change at any time; the film keeps its own.
 */
export function filmArguments(plan: FilmPlan, fontFile: string): readonly string[] {
  const seconds = secondsOf(plan.durationMs);
  const graph = [...pictureChain(plan, fontFile), ...soundChain(plan.shots, plan.durationMs)];
  return [
    // Recordings count from the start of their stretch: their times say where they belong.
    '-copyts',
    ...plan.shots.flatMap((_, index) => [
      // Otherwise a change of size would begin the film anew.
      ...['-reinit_filter', '0', '-thread_queue_size', '64'],
      ...['-f', 'matroska', '-i', `pipe:${3 + index}`],
    ]),
    ...['-filter_complex', graph.join(';'), '-map', '[picture]', '-map', '[sound]', '-t', seconds],
    ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '25', '-pix_fmt', 'yuv420p'],
    ...['-bf', '0', '-g', String(KEYFRAME_EVERY), '-c:a', 'aac', '-b:a', '96k'],
    // In fragments it needs no second pass over a file, so it never lies on a disk unsealed.
    ...['-movflags', '+frag_keyframe+empty_moov+default_base_moof', '-f', 'mp4', 'pipe:1'],
  ];
}

function pictureChain(plan: FilmPlan, fontFile: string): readonly string[] {
  const { shots, notices, durationMs, startedAt } = plan;
  const seen = shots
    .map((shot, input) => ({ shot, input }))
    .filter(({ shot }) => shot.recording.videoFrames > 0)
    // A visitor's picture lies over the two others.
    .sort((a, b) => Number(isVisitor(a.shot)) - Number(isVisitor(b.shot)));
  const size = `${2 * BOX.widthPx}x${BOX.heightPx + STRIP_PX}`;
  const text = (words: string, more: string) =>
    `drawtext=fontfile=${quoted(fontFile)}:fontcolor=white:${more}:text=${quoted(words)}`;
  return [
    `color=c=black:s=${size}:r=${FRAMES_PER_S}:d=${secondsOf(durationMs)}[layer0]`,
    ...seen.map(({ shot, input }) => `[${input}:v]${intoBox(shot)}[shot${input}]`),
    ...seen.map(
      ({ shot, input }, index) =>
        `[layer${index}][shot${input}]overlay=${placeOf(shot)}:eof_action=pass` +
        `[layer${index + 1}]`,
    ),
    `[layer${seen.length}]${[
      ...notices.flatMap((notice) => noticeFilters(notice, text)),
      ...visitorNames(shots, text),
      ...clock(startedAt, text),
    ].join(',')}[picture]`,
  ];
}

const isVisitor = ({ side }: Shot): boolean => side === 'VISITOR';

const placeOf = ({ side }: Shot): string => `${PLACES[side].leftPx}:${PLACES[side].topPx}`;

function intoBox({ atMs, side }: Shot): string {
  const { widthPx, heightPx } = PLACES[side];
  return [
    `scale=${widthPx}:${heightPx}:force_original_aspect_ratio=decrease`,
    `pad=${widthPx}:${heightPx}:-1:-1:eval=frame`,
    'setsar=1',
    'format=yuv420p',
    `setpts=PTS+${secondsOf(atMs)}/TB`,
  ].join(',');
}

type Text = (words: string, more: string) => string;

function noticeFilters({ side, words, isInstead, spans }: Notice, text: Text): readonly string[] {
  const { leftPx, topPx, widthPx, heightPx, fontPx } = PLACES[side];
  const when = `enable=${quoted(spans.map(during).join('+'))}`;
  const area = `x=${leftPx}:y=${topPx}:w=${widthPx}:h=${heightPx}`;
  const centre = `x=${leftPx + widthPx / 2}-tw/2`;
  if (!isInstead) {
    const size = Math.min(22, fontPx);
    const y = topPx + heightPx - 40;
    return [
      text(
        words,
        `fontsize=${size}:box=1:boxcolor=black@0.7:boxborderw=8:${centre}:y=${y}:${when}`,
      ),
    ];
  }
  return [
    `drawbox=${area}:color=black:t=fill:${when}`,
    text(words, `fontsize=${fontPx}:${centre}:y=${topPx + (heightPx - fontPx) / 2}:${when}`),
  ];
}

/** Over a visitor's picture, for as long as they are recorded. */
function visitorNames(shots: readonly Shot[], text: Text): readonly string[] {
  const spans = shots
    .filter(isVisitor)
    .map(({ atMs, recording }): Span => [atMs, atMs + recording.durationMs]);
  if (spans.length === 0) return [];
  const { leftPx, topPx } = PLACES.VISITOR;
  const when = `enable=${quoted(spans.map(during).join('+'))}`;
  const look = 'fontsize=16:box=1:boxcolor=black@0.7:boxborderw=6';
  return [text(NAME_OF.VISITOR, `${look}:x=${leftPx + 8}:y=${topPx + 8}:${when}`)];
}

/** Date and time of day, how far the film is, and who is who. */
function clock(startedAt: string, text: Text): readonly string[] {
  const y = `y=${BOX.heightPx + STRIP_PX / 2}-th/2`;
  const startedS = (Date.parse(startedAt) / 1000).toFixed(3);
  const right = 2 * BOX.widthPx - 24;
  return [
    text(`%{pts:gmtime:${startedS}} UTC    %{pts:hms}`, `fontsize=26:x=(w-tw)/2:${y}`),
    text(NAME_OF.CUSTOMER, `fontsize=22:x=24:${y}`),
    text(NAME_OF.AGENT, `fontsize=22:x=${right}-tw:${y}`),
  ];
}

function soundChain(shots: readonly Shot[], durationMs: number): readonly string[] {
  const heard = shots
    .map((shot, input) => ({ shot, input }))
    .filter(({ shot }) => shot.recording.audioPackets > 0);
  const inputs = heard.map(({ input }) => `[voice${input}]`).join('');
  return [
    `anullsrc=r=${SOUND_HZ}:cl=stereo,atrim=0:${secondsOf(durationMs)}[silence]`,
    ...heard.map(
      ({ shot, input }) =>
        `[${input}:a]aresample=${SOUND_HZ}:async=1:first_pts=0,aformat=channel_layouts=stereo,` +
        `adelay=${Math.round(shot.atMs)}:all=1[voice${input}]`,
    ),
    `[silence]${inputs}amix=inputs=${heard.length + 1}:duration=first:normalize=0,` +
      'alimiter=limit=0.95[sound]',
  ];
}

const secondsOf = (ms: number): string => (ms / 1000).toFixed(3);

const during = ([fromMs, toMs]: Span): string =>
  `between(t,${secondsOf(fromMs)},${secondsOf(toMs)})`;

/**
 * A value within a graph of filters: first as the value of an option, then as part of the graph.
 * https://ffmpeg.org/ffmpeg-filters.html#Notes-on-filtergraph-escaping
 */
function quoted(value: string): string {
  const asOption = value.replace(/[\\':]/g, '\\$&');
  return asOption.replace(/[\\'[\],;]/g, '\\$&');
}
