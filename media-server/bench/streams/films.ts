import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Longer than a call: none comes round within one. */
export const FILM_SECONDS = 40;

/** How somebody sits before a camera. Noise is what the sensor adds, in steps of brightness. */
export type Manner = { readonly name: string; readonly swayPx: number; readonly noise: number };

/** A film of a portrait as Chromium takes it for its camera's: 1280 × 720, 30 frames a second. */
export async function makeFilm(
  ffmpeg: string,
  folder: string,
  still: { readonly picture: string; readonly crop: string },
  { name, swayPx, noise }: Manner,
): Promise<string> {
  const path = join(folder, `${name}.mjpeg`);
  const x = `(iw-ow)/2+${swayPx}*sin(t*1.1)+${swayPx / 4}*sin(t*3.7)`;
  const y = `(ih-oh)/2+${swayPx / 2}*sin(t*0.83)+${swayPx / 6}*sin(t*4.3+1)`;
  const sway = `scale=1400:-2,crop=1280:720:x='${x}':y='${y}'`;
  const filters = `crop=${still.crop},${sway},noise=alls=${noise}:allf=t+u,format=yuvj420p`;
  const input = ['-loop', '1', '-framerate', '30', '-t', String(FILM_SECONDS), '-i', still.picture];
  const output = ['-vf', filters, '-c:v', 'mjpeg', '-q:v', '4', '-f', 'mjpeg', path];
  await run(ffmpeg, ['-v', 'error', '-nostdin', '-y', ...input, ...output]);
  return path;
}
