import { buffer } from 'node:stream/consumers';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { sha256Of } from '@visavis/runtime/look-tickets';
import { packageFolder } from '@visavis/vision/faces/read-model-files';
import sharp from 'sharp';
import { withVision, tickets } from './a-vision-process.ts';

jest.setTimeout(240_000);
const at = withVision();
/** Two people of a group within an installed package, each in a picture of their own. */
const GROUP = join(packageFolder('@vladmandic/face-api'), 'demo/sample1.jpg');
const personAt = (left: number, quality = 90) =>
  sharp(GROUP)
    .resize({ width: 1600 })
    .extract({ left, top: 0, width: 400, height: 500 })
    .resize({ width: 800 })
    .jpeg({ quality })
    .toBuffer();

type Target = Awaited<ReturnType<typeof at.scene.open>>['targets'][number];

async function send(target: Target, bytes: Uint8Array, signed: Uint8Array = bytes) {
  const ticket = await tickets.sign({ ...target, sha256: sha256Of(signed) });
  const response = await fetch(`http://127.0.0.1:${at.vision.port}/look`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ticket}` },
    body: new Uint8Array(bytes),
  });
  // The whole is kept when the last line has come.
  await response.arrayBuffer();
  return response.status;
}

test('a picture of a call is looked at once, and all that is kept of a face is sealed', async () => {
  const bytes = await personAt(300);
  const { targets, session, facts } = await at.scene.open([{ stepId: 'face-front', bytes }]);
  const [target] = targets;
  expect(await send(target!, bytes)).toBe(200);
  expect(await send(target!, bytes)).toBe(200);
  const { analyses } = await session();
  expect(analyses).toMatchObject([{ kind: 'FACE', stepId: 'face-front' }]);
  const [analysis] = analyses;
  expect(analysis!.models.map(({ name }) => name)).toContain('human/faceres.bin');
  expect(analysis!.crops.map(({ what }) => what)).toEqual(['FACE']);
  const detail = (await buffer(await at.scene.evidence.read(analysis!.detail!))).toString('utf8');
  expect(detail).toContain('"embedding":{"faceres":[');
  const journal = await facts();
  expect(journal).toContain('"analysis.made"');
  expect(journal).toContain(analysis!.detail!.sha256);
  expect(journal).not.toContain('faceres":[');
});

test('another picture than the signed one is refused, and so is a forged ticket', async () => {
  const bytes = await personAt(300);
  const { targets, session } = await at.scene.open([{ stepId: 'face-front', bytes }]);
  expect(await send(targets[0]!, bytes, await personAt(300, 50))).toBe(401);
  const url = `http://127.0.0.1:${at.vision.port}/look`;
  expect((await fetch(url, { method: 'POST', body: new Uint8Array(bytes) })).status).toBe(401);
  expect((await session()).analyses).toEqual([]);
});

test('the same person in two steps is matched; without consent nobody is compared', async () => {
  const pictures = [
    { stepId: 'face-front', bytes: await personAt(300) },
    { stepId: 'face-left', bytes: await personAt(300, 60) },
  ];
  const agreed = await at.scene.open(pictures);
  for (const target of agreed.targets) await at.vision.analysts.analyse(target, { isLive: false });
  const compared = (await agreed.session()).analyses.filter(({ kind }) => kind === 'COMPARISON');
  expect(compared.flatMap(({ findings }) => findings)).toMatchObject([
    { code: 'FACES_MATCH', level: 'GOOD', values: { with: 'SESSION' } },
  ]);
  const refused = await at.scene.open(pictures, { agrees: false });
  for (const target of refused.targets) await at.vision.analysts.analyse(target, { isLive: false });
  expect((await refused.session()).analyses.map(({ kind }) => kind)).toEqual(['FACE', 'FACE']);
});

test('half a picture is named as such and costs nothing but its own look', async () => {
  const whole = await personAt(300);
  const half = whole.subarray(0, whole.length / 2);
  const { targets, session } = await at.scene.open([
    { stepId: 'face-front', bytes: half },
    { stepId: 'face-left', bytes: Buffer.from('GIF89a no picture of ours') },
  ]);
  for (const target of targets)
    expect(await at.vision.analysts.analyse(target, { isLive: false })).toBe('DONE');
  expect((await session()).analyses.map(({ failure }) => failure)).toEqual([
    'UNDECODABLE',
    'UNDECODABLE',
  ]);
  expect(at.vision.pool.health).toMatchObject({ threads: 2, ready: 2, busy: 0 });
});
