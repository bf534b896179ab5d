import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CaseId } from '@visavis/domain/ids';
import { drawLights } from '@visavis/domain/session/draw-lights';
import { FACE_REGIONS } from '@visavis/domain/analysis/face-sheet';
import { readChain } from '@visavis/prisma/journal-chain';
import { aLiveCall } from './a-live-call.ts';
import { aMediaServer, type TestMediaServer } from './a-media-server.ts';
import { usePlainTransports } from './plain-transports.ts';

let scene: TestMediaServer;
let call: Awaited<ReturnType<typeof aLiveCall>>;
beforeAll(async () => {
  usePlainTransports();
  scene = await aMediaServer();
  call = await aLiveCall(scene);
});
afterAll(async () => {
  await call.end();
  await scene.close();
});

const LIGHTS = [{ fromMs: 150, toMs: 500 }];
const refused = (code: string) => expect.objectContaining({ code });
const factsOf = async (caseId: CaseId, type: string) =>
  (await readChain(scene.prisma, caseId))
    .map(({ fact }) => fact)
    .filter((fact) => fact.type === type);

test('the customer is shown what the lot gave, once at a time, and what becomes of it is written down', async () => {
  await call.agent.ask('light:check');
  const { id, colours } = await call.customer.hear('light:show');
  const { draw } = await scene.sessionOf(call.sessionId);
  expect(colours).toEqual(drawLights(draw?.seed ?? '', 1));
  await expect(call.agent.ask('light:check')).rejects.toEqual(refused('CONFLICT'));
  const stopped = { id, end: 'STOPPED', lights: LIGHTS, beganAgoMs: 700 };
  await call.customer.ask('light:answer', stopped);
  const told = await call.agent.hear(
    'session:changed',
    ({ lightChecks }) => lightChecks[0]?.end === 'STOPPED',
  );
  expect(told.analyses).toEqual([]);
  expect(await factsOf(call.caseId, 'light-check.began')).toMatchObject([{ check: 1, colours }]);
  expect(await factsOf(call.caseId, 'light-check.ended')).toMatchObject([
    { check: 1, end: 'STOPPED', lights: LIGHTS },
  ]);
});

test('the agent keeps a comparison of two faces, and the customer hears nothing of it', async () => {
  const { snapshotId: portrait } = await call.agent.ask('snapshot:take', {});
  const heard = call.customer.heard.length;
  const regions = Object.fromEntries(FACE_REGIONS.map((region) => [region, 'SAME']));
  const sheet = { portrait, regions, overall: 'SAME' };
  await call.agent.ask('face-sheet:fill', sheet);
  const told = await call.agent.hear('session:changed', ({ faceSheets }) => faceSheets.length > 0);
  expect(told.faceSheets).toMatchObject([{ ...sheet, face: null }]);
  const views = call.customer.heard.slice(heard).filter(({ name }) => name === 'view:changed');
  expect(JSON.stringify(views)).not.toContain('SAME');
  const { MARKS: _, ...incomplete } = regions;
  await expect(
    call.agent.ask('face-sheet:fill', { ...sheet, regions: incomplete }),
  ).rejects.toEqual(refused('INPUT_REFUSED'));
});

test('a page that goes away leaves the check without an answer', async () => {
  call.customer.forget();
  await call.agent.ask('light:check');
  await call.customer.hear('light:show');
  call.customer.leave();
  await call.agent.hear(
    'session:changed',
    ({ lightChecks }) => lightChecks[1]?.end === 'NO_ANSWER',
  );
});
