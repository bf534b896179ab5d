import type { Readable } from 'node:stream';
import type { Ffmpeg } from '@visavis/runtime/ffmpeg';
import type { Grid } from './thumbnail-grid.ts';

/** Makes the sheet of stills of a recording, from keyframes alone; `output` takes its JPEG. */
export const makeThumbnails = <Result>(
  ffmpeg: Ffmpeg,
  recording: Readable,
  grid: Grid,
  output: (sheet: Readable) => Promise<Result>,
): Promise<Result> => {
  const box = `${grid.widthPx}:${grid.heightPx}`;
  const rows = Math.ceil(grid.count / grid.columns);
  const filters = [
    `fps=1000/${grid.everyMs}:start_time=0:round=up`,
    // A camera that is turned changes the shape of the picture, which `pad` must see each time.
    `scale=${box}:force_original_aspect_ratio=decrease`,
    `pad=${box}:-1:-1:eval=frame`,
    `tile=${grid.columns}x${rows}`,
  ];
  return ffmpeg({
    inputs: [recording],
    args: [
      ...['-skip_frame', 'nokey', '-copyts', '-reinit_filter', '0', '-i', 'pipe:3'],
      ...['-an', '-vf', filters.join(','), '-frames:v', '1', '-q:v', '6'],
      ...['-f', 'image2pipe', '-c:v', 'mjpeg', 'pipe:1'],
    ],
    output,
  });
};
