import type { FaceEngine } from '../../src/faces/face-engine.ts';
import { flashResponse, type Light } from '../../src/injection/flash-response.ts';
import { frameNoise } from '../../src/injection/frame-noise.ts';
import { repeatedFrames } from '../../src/injection/repeated-frames.ts';
import type { Signal } from '../../src/injection/signal.ts';
import { steadyIdentity, type SteadyFace } from '../../src/injection/steady-identity.ts';
import { stillAgainstStream } from '../../src/injection/still-against-stream.ts';
import type { FaceView } from '../../src/faces/face-view.ts';
import type { Picture } from '../../src/quality/picture.ts';
import { thumbnailOf } from '../../src/quality/thumbnail.ts';
import { movedBy, type playNormalVideo, type VideoFrame } from './normal-video.ts';

type Video = Awaited<ReturnType<typeof playNormalVideo>>;

/** How often each signal was looked at on normal material, and what it said. */
export type Alarms = Record<string, { looks: number; odd: number; cantTell: number }>;

export async function countAlarms(engine: FaceEngine, videos: readonly Video[]): Promise<Alarms> {
  const alarms: Alarms = {};
  const note = ({ name, verdict }: Pick<Signal, 'verdict'> & { readonly name: string }) => {
    const row = (alarms[name] ??= { looks: 0, odd: 0, cantTell: 0 });
    row.looks++;
    if (verdict === 'ODD') row.odd++;
    if (verdict === 'CANT_TELL') row.cantTell++;
  };
  for (const { seed, sent, received } of videos) {
    const thumbnails = received.map(({ atMs, picture }) => ({
      atMs,
      thumbnail: thumbnailOf(picture, 64),
    }));
    for (let from = 0; from + 45 <= thumbnails.length; from += 15)
      note(frameNoise(thumbnails.slice(from, from + 45).map(({ thumbnail }) => thumbnail)));
    note(repeatedFrames(thumbnails));
    for (let at = 5; at + 5 < received.length; at += 10)
      note(stillAgainstStream(sent[at + 4]!.picture, received[at]!.picture));
    for (const share of [0, 0.02, 0.06])
      note({ ...flash(received, seed, share), name: `FLASH at ${share * 100} % of the light` });
    note(await identity(engine, received));
  }
  return alarms;
}

const COLOURS: readonly Light[] = [
  [255, 40, 40],
  [40, 40, 255],
  [40, 255, 40],
  [255, 40, 255],
  [255, 255, 40],
  [40, 255, 255],
  [40, 40, 255],
  [255, 40, 40],
];

/** The screen's light laid over the face of each frame; no light is a room that is too bright. */
function flash(frames: readonly VideoFrame[], seed: number, share: number): Signal {
  const flashes = COLOURS.map((colour, index) => ({
    ...{ fromMs: 1000 + index * 500, toMs: 1500 + index * 500, colour },
  }));
  const lights = frames.map(({ atMs, picture }) => {
    const shown = flashes.find(({ fromMs, toMs }) => atMs - 200 >= fromMs && atMs - 200 < toMs);
    const [red, green, blue] = meanColour(picture, movedBy(seed, atMs));
    const [addRed, addGreen, addBlue] = shown?.colour ?? [128, 128, 128];
    const colour = [
      red + addRed * share,
      green + addGreen * share,
      blue + addBlue * share,
    ] as const;
    return { atMs, colour };
  });
  return flashResponse(flashes, lights);
}

function meanColour({ data, widthPx, heightPx }: Picture, [byX, byY]: readonly [number, number]) {
  const [left, top] = [Math.round(widthPx * 0.4 + byX), Math.round(heightPx * 0.25 + byY)];
  const sum: [number, number, number] = [0, 0, 0];
  let count = 0;
  for (let y = top; y < top + heightPx * 0.35; y += 3)
    for (let x = left; x < left + widthPx * 0.2; x += 3, count++)
      for (const channel of [0, 1, 2] as const)
        sum[channel] += data[(y * widthPx + x) * 3 + channel]!;
  return [sum[0] / count, sum[1] / count, sum[2] / count] as const;
}

/** Every tenth frame, each second one with a card before the lower half of the face. */
async function identity(engine: FaceEngine, frames: readonly VideoFrame[]): Promise<Signal> {
  const [reference] = await engine.look(frames[0]!.picture);
  if (!reference)
    return steadyIdentity({ faceres: new Float32Array(), dlib: new Float32Array() }, []);
  const known = await engine.embed(frames[0]!.picture, reference);
  const faces: SteadyFace[] = [];
  for (let at = 10; at < frames.length; at += 10) {
    const isOccluded = at % 20 === 0;
    const { picture } = frames[at]!;
    const [clean] = await engine.look(picture);
    if (!clean) continue;
    const shown = isOccluded ? withCard(picture, clean) : picture;
    const [face] = await engine.look(shown);
    if (face) faces.push({ embedding: await engine.embed(shown, face), isOccluded });
  }
  return steadyIdentity(known, faces);
}

function withCard(picture: Picture, { box }: FaceView): Picture {
  const data = Uint8Array.from(picture.data);
  const top = Math.round(box.yPx + box.heightPx * 0.62);
  for (let y = top; y < Math.min(picture.heightPx, top + box.heightPx); y++) {
    const left = Math.max(0, Math.round(box.xPx));
    const right = Math.min(picture.widthPx, Math.round(box.xPx + box.widthPx));
    for (let x = left; x < right; x++) data.set([214, 206, 188], (y * picture.widthPx + x) * 3);
  }
  return { ...picture, data };
}
