import { spawnSync } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import type { ClipOrder } from '@visavis/contract/vision';
import { sha256Of } from '@visavis/runtime/look-tickets';
import { packageFolder } from '@visavis/vision/faces/read-model-files';
import { withVision, tickets } from './a-vision-process.ts';

jest.setTimeout(900_000);
const at = withVision();
const GROUP = join(packageFolder('@vladmandic/face-api'), 'demo/sample1.jpg');
const STARTS_AT_MS = 1_700_000_000_000;
const [SECONDS, FPS] = [3, 20];
const [HEAD_BYTES, FRAME_HEAD_BYTES] = [32, 12];

/** Some seconds of a group of people under a sensor's noise. */
function film(size: string): Buffer {
  const { stdout, status } = spawnSync(
    'ffmpeg',
    [
      ...`-v error -loop 1 -framerate ${FPS} -i`.split(' '),
      ...[GROUP, '-vf', `scale=${size},noise=alls=7:allf=t+u`, '-t', String(SECONDS)],
      ...'-pix_fmt yuv420p -c:v libvpx -threads 1 -b:v 700k -deadline realtime'.split(' '),
      ...'-fps_mode passthrough -enc_time_base 1:90000 -f ivf -'.split(' '),
    ],
    { maxBuffer: 20_000_000 },
  );
  expect(status).toBe(0);
  return stdout;
}

/** One film after the other, as a browser sends that has made its picture smaller. */
function following(first: Buffer, second: Buffer): Buffer {
  const frames = Buffer.from(second.subarray(HEAD_BYTES));
  const ticks = BigInt(SECONDS * 90_000);
  for (let at = 0; at < frames.length; at += FRAME_HEAD_BYTES + frames.readUInt32LE(at))
    frames.writeBigUInt64LE(frames.readBigUInt64LE(at + 4) + ticks, at + 4);
  return Buffer.concat([first, frames]);
}

async function judge(ivf: Buffer) {
  const { targets, session, facts } = await at.scene.open([
    { stepId: 'face-front', bytes: Buffer.from('nobody looks at this one') },
  ]);
  const [target] = targets;
  const order: ClipOrder = { wanted: 'INJECTION', fromMs: STARTS_AT_MS + 500 };
  const clip = { order, startsAtMs: STARTS_AT_MS };
  const ticket = await tickets.sign({ ...target!, sha256: sha256Of(ivf), clip });
  const response = await fetch(`http://127.0.0.1:${at.vision.port}/clip`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ticket}` },
    body: new Uint8Array(ivf),
  });
  expect(response.status).toBe(200);
  const { analyses } = await session();
  expect(analyses).toMatchObject([{ kind: 'INJECTION', snapshots: [target!.snapshotId] }]);
  return { analysis: analyses[0]!, facts: await facts() };
}

test('a clip whose picture becomes smaller is judged like any other, and what was measured is kept', async () => {
  const { analysis, facts } = await judge(following(film('640:360'), film('320:180')));
  expect(analysis.failure).toBeUndefined();
  expect(analysis.findings.length).toBeGreaterThan(0);
  expect(facts).toContain('"analysis.made"');
  const detail = await buffer(await at.scene.evidence.read(analysis.detail!));
  const { measured } = JSON.parse(detail.toString('utf8'));
  expect(measured.signals).toMatchObject([
    { name: 'TIMING' },
    { name: 'NOISE', verdict: 'CLEAR' },
    { name: 'REPEATED_FRAMES', verdict: 'CLEAR' },
  ]);
});

test('a clip that is none is named as such', async () => {
  const { analysis, facts } = await judge(Buffer.from('no clip of the recorder'));
  expect(analysis.failure).toBe('UNDECODABLE');
  expect(facts).toContain('"cause":"UNDECODABLE"');
});
