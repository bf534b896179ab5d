import type { FilmPlan, Notice, Shot, Span } from './film-plan.ts';
import { FILM, PLACES, STRIP_MIDDLE_PX } from './film-places.ts';

const FRAMES_PER_S = 25;
/** A film is sought to where a picture stands alone. */
const KEYFRAME_EVERY = 4 * FRAMES_PER_S;
const SOUND_HZ = 48_000;

/** Where ffmpeg finds the words of a film, and the typefaces that they and the clock are in. */
export type FilmFiles = {
  readonly captions: string;
  readonly fontFolder: string;
  readonly clockFont: string;
};

/**
 * What ffmpeg is told to make a film of recordings that it reads, in the order of the shots, from
 * `pipe:3` on. Their sizes may change at any time; the film keeps its own.
 */
export function filmArguments(plan: FilmPlan, files: FilmFiles): readonly string[] {
  const seconds = secondsOf(plan.durationMs);
  const graph = [...pictureChain(plan, files), ...soundChain(plan.shots, plan.durationMs)];
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

function pictureChain(plan: FilmPlan, files: FilmFiles): readonly string[] {
  const { shots, notices, durationMs, startedAt } = plan;
  const seen = shots
    .map((shot, input) => ({ shot, input }))
    .filter(({ shot }) => shot.recording.videoFrames > 0);
  // A visitor's picture lies over the two others, also where one of those is missing.
  const below = seen.filter(({ shot }) => !isVisitor(shot));
  const above = seen.filter(({ shot }) => isVisitor(shot));
  const missing = notices.filter(({ isInstead }) => isInstead);
  const size = `${FILM.widthPx}x${FILM.heightPx}`;
  return [
    `color=c=black:s=${size}:r=${FRAMES_PER_S}:d=${secondsOf(durationMs)}[layer0]`,
    ...seen.map(({ shot, input }) => `[${input}:v]${intoBox(shot)}[shot${input}]`),
    ...laid(below, 'layer'),
    `[layer${below.length}]${['null', ...missing.filter((one) => !isVisitor(one)).map(covered)].join(',')}[upper0]`,
    ...laid(above, 'upper'),
    `[upper${above.length}]${[
      ...missing.filter(isVisitor).map(covered),
      `ass=filename=${quoted(files.captions)}:fontsdir=${quoted(files.fontFolder)}`,
      clock(startedAt, files.clockFont),
    ].join(',')}[picture]`,
  ];
}

/** Each picture over what is there so far. */
const laid = (
  pictures: readonly { readonly shot: Shot; readonly input: number }[],
  name: string,
): readonly string[] =>
  pictures.map(
    ({ shot, input }, index) =>
      `[${name}${index}][shot${input}]overlay=${placeOf(shot)}:eof_action=pass` +
      `[${name}${index + 1}]`,
  );

const isVisitor = ({ side }: Pick<Shot, 'side'>): boolean => side === 'VISITOR';

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

/** Black where a picture is missing: the last one would stand there still. */
function covered({ side, spans }: Notice): string {
  const { leftPx, topPx, widthPx, heightPx } = PLACES[side];
  const area = `x=${leftPx}:y=${topPx}:w=${widthPx}:h=${heightPx}`;
  return `drawbox=${area}:color=black:t=fill:enable=${quoted(spans.map(during).join('+'))}`;
}

/** Date and time of day, and how far the film is. */
function clock(startedAt: string, fontFile: string): string {
  const startedS = (Date.parse(startedAt) / 1000).toFixed(3);
  const words = quoted(`%{pts:gmtime:${startedS}} UTC    %{pts:hms}`);
  const place = `x=(w-tw)/2:y=${STRIP_MIDDLE_PX}-th/2`;
  return `drawtext=fontfile=${quoted(fontFile)}:fontcolor=white:fontsize=26:${place}:text=${words}`;
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
