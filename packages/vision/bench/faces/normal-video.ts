import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { once } from 'node:events';
import type { Picture } from '../../src/quality/picture.ts';

export const VIDEO = { widthPx: 640, heightPx: 360, fps: 15, seconds: 8 } as const;

export type VideoFrame = { readonly atMs: number; readonly picture: Picture };

/**
 * A call as a camera and a browser would make it of a portrait: it sways and comes nearer, a sensor's
 * noise lies over it, and VP8 packs it at a call's rate. @param seed shifts the movement
 */
export async function playNormalVideo(
  ffmpeg: string,
  portrait: string,
  { seed, kilobits }: { readonly seed: number; readonly kilobits: number },
) {
  const { widthPx, heightPx, fps, seconds } = VIDEO;
  const sway = `crop=${widthPx}:${heightPx}:x='(iw-ow)/2+18*sin(t*1.1+${seed})+5*sin(t*3.7)':y='(ih-oh)/3+9*sin(t*0.8+${seed})+3*sin(t*4.3+1)'`;
  const filter = `scale=760:-2,${sway},noise=alls=7:allf=t+u:all_seed=${seed},format=yuv420p`;
  const still = ['-loop', '1', '-framerate', String(fps), '-t', String(seconds), '-i', portrait];
  const vp8 = ['-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8'];
  const rate = ['-b:v', `${kilobits}k`, '-g', '300', '-f', 'webm', 'pipe:1'];
  const webm = await runFfmpeg(ffmpeg, [...still, '-vf', filter, ...vp8, ...rate]);
  const raw = ['-f', 'rawvideo', '-pix_fmt', 'rgb24', 'pipe:1'];
  const sent = split(await runFfmpeg(ffmpeg, [...still, '-vf', filter, ...raw]));
  const received = split(await runFfmpeg(ffmpeg, ['-i', 'pipe:0', ...raw], webm));
  return { seed, sent, received };
}

/** How far the face has moved from where it began, as `sway` has it: a tracker would follow. */
export function movedBy(seed: number, atMs: number): readonly [xPx: number, yPx: number] {
  const t = atMs / 1000;
  const across = 18 * Math.sin(t * 1.1 + seed) + 5 * Math.sin(t * 3.7);
  const down = 9 * Math.sin(t * 0.8 + seed) + 3 * Math.sin(t * 4.3 + 1);
  return [-across, -down];
}

function split(bytes: Buffer): readonly VideoFrame[] {
  const { widthPx, heightPx, fps } = VIDEO;
  const size = widthPx * heightPx * 3;
  return Array.from({ length: Math.floor(bytes.length / size) }, (_, index) => ({
    atMs: (index * 1000) / fps,
    picture: { data: bytes.subarray(index * size, (index + 1) * size), widthPx, heightPx },
  }));
}

async function runFfmpeg(ffmpeg: string, args: readonly string[], input?: Buffer) {
  const running = spawn(ffmpeg, ['-v', 'error', '-nostdin', ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  running.stdin.end(input);
  const [output] = await Promise.all([
    buffer(running.stdout),
    once(running, 'exit').then(([code]) => {
      if (code !== 0) throw new Error(`ffmpeg ended with ${String(code)}`);
    }),
  ]);
  return output;
}
