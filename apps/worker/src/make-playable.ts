import type { Ffmpeg } from './ffmpeg.ts';
import { type Grid, planGrid } from './thumbnail-grid.ts';

/**
 * Writes the seekable WebM: the same packets, with an index at the front. Times stay as recorded,
 * so that zero is the start of the stretch for both participants.
 */
export const makeSeekable = (ffmpeg: Ffmpeg, raw: string, seekable: string): Promise<void> =>
  ffmpeg([
    ...['-copyts', '-i', raw],
    ...['-map', '0', '-c', 'copy', '-avoid_negative_ts', 'disabled'],
    ...['-cues_to_front', '1', '-f', 'webm', seekable],
  ]);

/** Writes the sheet of stills, made from keyframes alone. Gives how it is laid out. */
export async function makeThumbnails(
  ffmpeg: Ffmpeg,
  seekable: string,
  sheet: string,
  durationMs: number,
): Promise<Grid> {
  const grid = planGrid(durationMs);
  const box = `${grid.widthPx}:${grid.heightPx}`;
  const rows = Math.ceil(grid.count / grid.columns);
  await ffmpeg([
    ...['-skip_frame', 'nokey', '-copyts', '-i', seekable, '-an', '-vf'],
    [
      `fps=1000/${grid.everyMs}:start_time=0:round=up`,
      `scale=${box}:force_original_aspect_ratio=decrease`,
      `pad=${box}:-1:-1`,
      `tile=${grid.columns}x${rows}`,
    ].join(','),
    ...['-frames:v', '1', '-q:v', '6', '-f', 'image2', '-c:v', 'mjpeg', sheet],
  ]);
  return grid;
}
