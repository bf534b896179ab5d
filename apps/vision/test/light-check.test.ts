import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, expect, jest, test } from '@jest/globals';
import { drawLights } from '@visavis/domain/session/draw-lights';
import { LIGHT_MS } from '@visavis/domain/session/light-check';
import { sha256Of } from '@visavis/runtime/look-tickets';
import { packageFolder } from '@visavis/vision/faces/read-model-files';
import sharp from 'sharp';
import { withVision, tickets } from './a-vision-process.ts';

jest.setTimeout(900_000);
const at = withVision();
const SIDE_PX = 240;
const FPS = 12;
const STARTS_AT_MS = 1_700_000_000_000;
/** What screen, camera and network take until a colour is seen. */
const LATE_MS = 150;

type Colour = readonly [number, number, number];
const colours = drawLights('a'.repeat(64), 1).map((colour): Colour => {
  const channel = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
});
const flashes = colours.map(([red, green, blue], index) => ({
  fromMs: STARTS_AT_MS + 500 + index * LIGHT_MS + 150,
  toMs: STARTS_AT_MS + 500 + (index + 1) * LIGHT_MS,
  colour: [red, green, blue] as [number, number, number],
}));

let portrait: Buffer;
beforeAll(async () => {
  // One of a group within an installed package.
  const head = sharp(join(packageFolder('@vladmandic/face-api'), 'demo/sample1.jpg'))
    .resize({ width: 1600 })
    .extract({ left: 250, top: 160, width: 400, height: 400 });
  portrait = await sharp(await head.png().toBuffer())
    .resize(SIDE_PX, SIDE_PX)
    .removeAlpha()
    .raw()
    .toBuffer();
});

/** A film of one portrait on which so much of the light of these colours falls. */
function filmIn(shown: readonly Colour[], share: number): Buffer {
  const frames = Array.from({ length: 6 * FPS }, (_, frame) => {
    const place = Math.floor(((frame * 1_000) / FPS - 500 - LATE_MS) / LIGHT_MS);
    const light = shown[place] ?? [190, 188, 180];
    return portrait.map((value, index) =>
      Math.min(255, value * (1 - share) + (light[index % 3] ?? 0) * share),
    );
  });
  const { stdout, status } = spawnSync(
    'ffmpeg',
    [
      ...`-v error -f rawvideo -pix_fmt rgb24 -s ${SIDE_PX}x${SIDE_PX} -r ${FPS} -i -`.split(' '),
      ...'-pix_fmt yuv420p -c:v libvpx -threads 1 -b:v 900k -deadline realtime -cpu-used 8'.split(
        ' ',
      ),
      ...'-fps_mode passthrough -enc_time_base 1:90000 -f ivf -'.split(' '),
    ],
    { input: Buffer.concat(frames), maxBuffer: 20_000_000 },
  );
  expect(status).toBe(0);
  return stdout;
}

async function judge(ivf: Buffer) {
  const { caseId, session, facts } = await at.scene.open([]);
  const { id: sessionId } = await session();
  const about = { caseId, sessionId, check: 1, startsAtMs: STARTS_AT_MS, flashes };
  const ticket = await tickets.sign({ ...about, sha256: sha256Of(ivf) });
  const response = await fetch(`http://127.0.0.1:${at.vision.port}/light`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ticket}` },
    body: new Uint8Array(ivf),
  });
  expect(response.status).toBe(200);
  const { analyses } = await session();
  expect(analyses).toMatchObject([{ kind: 'INJECTION', snapshots: [], rule: { name: 'light' } }]);
  expect(await facts()).toContain('"analysis.made"');
  return analyses[0]?.findings.map(({ code }) => code);
}

test('a face that the colours light follows them', async () => {
  expect(await judge(filmIn(colours, 0.08))).toEqual(['STREAM_CLEAR']);
});

test('a face in other light than the colours of this call does not', async () => {
  const others = colours.map(([red, green, blue]): Colour => [blue, red, green]);
  expect(await judge(filmIn(others, 0.08))).not.toContain('STREAM_CLEAR');
});

test('where no light comes back nothing can be told', async () => {
  expect(await judge(filmIn([], 0))).toEqual(['STREAM_CANT_TELL']);
});
