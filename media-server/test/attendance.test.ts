import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CameraReport } from '@visavis/contract/camera';
import type { CaseId } from '@visavis/domain/ids';
import { readChain } from '@visavis/prisma/journal-chain';
import sharp from 'sharp';
import { aLiveCall } from './a-live-call.ts';
import { aMediaServer, type TestMediaServer } from './a-media-server.ts';
import { usePlainTransports } from './plain-transports.ts';

let scene: TestMediaServer;
beforeAll(async () => {
  usePlainTransports();
  scene = await aMediaServer();
});
afterAll(() => scene.close());

const CAMERA: CameraReport = {
  facing: 'ENVIRONMENT',
  cameras: 2,
  torch: true,
  torchOn: false,
  zoom: { min: 1, max: 4, step: 0.1, value: 1 },
  focus: false,
  widthPx: 1280,
  heightPx: 720,
  mostHeightPx: 1080,
};

const factsOf = async (caseId: CaseId, type: string) =>
  (await readChain(scene.prisma, caseId))
    .map(({ fact }) => fact)
    .filter((fact) => fact.type === type);
const refused = (code: string) => expect.objectContaining({ code });
const close = (call: Awaited<ReturnType<typeof scene.claimedSession>>) => {
  call.customer.leave();
  call.agent.leave();
};

describe('the customer’s camera', () => {
  const withCamera = async () => {
    const call = await scene.claimedSession();
    await call.customer.ask('camera:report', CAMERA);
    await call.agent.hear('session:changed', ({ camera }) => camera !== null);
    return call;
  };

  test('does what the agent who leads asks, nobody else’s does, and it is written down', async () => {
    const call = await withCamera();
    const other = await withCamera();
    const asking = call.agent.ask('camera:command', { command: 'TORCH', value: 'ON' });
    const { id, ...command } = await call.customer.hear('camera:command');
    expect(command).toEqual({ command: 'TORCH', value: 'ON' });
    await call.customer.ask('camera:report', { ...CAMERA, torchOn: true });
    await call.customer.ask('camera:answer', { id, answer: 'DONE' });
    expect(await asking).toEqual({ answer: 'DONE' });
    const lit = await call.agent.hear('session:changed', ({ camera }) => camera?.torchOn === true);
    expect(lit.camera).toEqual({ ...CAMERA, torchOn: true });
    expect(await factsOf(call.caseId, 'camera.commanded')).toEqual([
      expect.objectContaining({ command: 'TORCH', value: 'ON', answer: 'DONE' }),
    ]);
    expect(other.customer.heard.filter(({ name }) => name === 'camera:command')).toEqual([]);
    expect(await factsOf(other.caseId, 'camera.commanded')).toEqual([]);
    close(call);
    close(other);
  });

  test.each([
    { command: 'FOCUS' },
    { command: 'ZOOM', value: 9 },
    { command: 'RESOLUTION', value: 2160 },
  ])('is not asked for what it can not do: %p', async (wish) => {
    const call = await withCamera();
    await expect(call.agent.ask('camera:command', wish)).rejects.toEqual(
      refused('CAMERA_NOT_ABLE'),
    );
    expect(call.customer.heard.filter(({ name }) => name === 'camera:command')).toEqual([]);
    close(call);
  });

  test('that finds out only then that it can not, says so', async () => {
    const call = await withCamera();
    const asking = call.agent.ask('camera:command', { command: 'FLIP' });
    const refusing = expect(asking).rejects.toEqual(refused('CAMERA_NOT_ABLE'));
    const { id } = await call.customer.hear('camera:command');
    await call.customer.ask('camera:answer', { id, answer: 'NOT_ABLE' });
    await refusing;
    expect(await factsOf(call.caseId, 'camera.commanded')).toEqual([
      expect.objectContaining({ command: 'FLIP', answer: 'NOT_ABLE' }),
    ]);
    close(call);
  });

  test('of a page that goes away gives no answer, and nothing is known of it any more', async () => {
    const call = await withCamera();
    const asking = call.agent.ask('camera:command', { command: 'FLIP' });
    await call.customer.hear('camera:command');
    call.customer.leave();
    expect(await asking).toEqual({ answer: 'NO_ANSWER' });
    await call.agent.hear('session:changed', ({ camera, customerConnected }) =>
      Boolean(!customerConnected && camera === null),
    );
    await expect(call.agent.ask('camera:command', { command: 'FLIP' })).rejects.toEqual(
      refused('CAMERA_NOT_ABLE'),
    );
    call.agent.leave();
  });

  test('is answered for by its own page alone', async () => {
    const call = await withCamera();
    const other = await withCamera();
    const asking = call.agent.ask('camera:command', { command: 'FLIP' });
    const { id } = await call.customer.hear('camera:command');
    await other.customer.ask('camera:answer', { id, answer: 'DONE' });
    await call.customer.ask('camera:answer', { id, answer: 'FAILED' });
    expect(await asking).toEqual({ answer: 'FAILED' });
    close(call);
    close(other);
  });
});

test('a line of the chat reaches the other side of this call alone; the journal has its digest', async () => {
  const call = await scene.claimedSession();
  const other = await scene.claimedSession();
  await call.agent.ask('message:send', { text: 'Γράψτε μου εδώ.' });
  const read = await call.customer.hear(
    'view:changed',
    ({ at }) => at.stage === 'CALL' && at.chat.length === 1,
  );
  expect(read.at).toMatchObject({ chat: [{ from: 'AGENT', text: 'Γράψτε μου εδώ.' }] });
  await call.customer.ask('message:send', { text: 'Δεν ακούω.' });
  const both = await call.agent.hear('session:changed', ({ chat }) => chat.length === 2);
  expect(both.chat[1]).toMatchObject({ from: 'CUSTOMER', text: 'Δεν ακούω.' });

  const facts = await factsOf(call.caseId, 'message.sent');
  expect(facts).toMatchObject([{ from: 'AGENT' }, { from: 'CUSTOMER' }]);
  expect(JSON.stringify(facts)).not.toContain('ακούω');
  expect(JSON.stringify([other.customer.heard, other.agent.heard])).not.toContain('ακούω');
  expect((await scene.sessionOf(call.sessionId)).chat).toHaveLength(2);
  await expect(call.customer.ask('message:send', { text: ' ' })).rejects.toEqual(
    refused('INPUT_REFUSED'),
  );
  close(call);
  close(other);
});

test('who writes too fast is refused, and the other side can still write', async () => {
  const call = await scene.claimedSession();
  for (let line = 0; line < 10; line += 1)
    await call.customer.ask('message:send', { text: `line ${line}` });
  await expect(call.customer.ask('message:send', { text: 'one more' })).rejects.toEqual(
    refused('TOO_MANY_REQUESTS'),
  );
  await call.agent.ask('message:send', { text: 'I can read you.' });
  close(call);
});

test('a silent flag is seen by the agent, and the customer’s page hears nothing at all', async () => {
  const call = await scene.claimedSession();
  // Whatever was on its way has arrived once this is answered.
  await call.customer.ask('case:read');
  call.customer.forget();
  await call.agent.ask('session:flag', { remark: 'somebody prompts' });
  const flagged = await call.agent.hear('session:changed', ({ flags }) => flags.length === 1);
  expect(flagged.flags).toMatchObject([{ remark: 'somebody prompts' }]);
  const view = await call.customer.ask('case:read');
  expect(call.customer.heard).toEqual([]);
  expect(JSON.stringify(view)).not.toMatch(/flag|prompts/);
  expect(await factsOf(call.caseId, 'session.flagged')).toEqual([
    expect.objectContaining({ remarkDigest: expect.stringMatching(/^[0-9a-f]{64}$/) }),
  ]);
  close(call);
});

describe('in a live session', () => {
  test('the customer is told of a hold, the recording goes on, and the journal says how long', async () => {
    const call = await aLiveCall(scene);
    await call.agent.ask('session:hold');
    const waiting = ({ at }: { at: { stage: string; onHold?: boolean } }) => at.onHold === true;
    await call.customer.hear('view:changed', waiting);
    await expect(call.agent.ask('session:hold')).rejects.toEqual(refused('CONFLICT'));
    call.agent.forget();
    const before = await call.agent.hear('recorder:health');
    await call.agent.hear(
      'recorder:health',
      ({ customer }) => customer.videoFrames > before.customer.videoFrames,
    );
    call.customer.forget();
    await call.agent.ask('session:resume');
    await call.customer.hear('view:changed', ({ at }) => at.stage === 'CALL' && !at.onHold);
    const [resumed] = await factsOf(call.caseId, 'session.resumed');
    expect(resumed).toMatchObject({ heldMs: expect.any(Number) });
    await call.end();
  });

  test('a part is cut pixel by pixel from a snapshot, and the original stays', async () => {
    const call = await aLiveCall(scene);
    const { snapshotId: of } = await call.agent.ask('snapshot:take', {});
    const whole = await call.agent.ask('snapshot:read', { snapshotId: of });
    const area = { leftPx: 11, topPx: 7, widthPx: 40, heightPx: 24 };
    const { snapshotId } = await call.agent.ask('snapshot:crop', { of, area });
    const shown = await call.agent.hear('session:changed', ({ crops }) => crops.length === 1);
    expect(shown.crops).toMatchObject([{ id: snapshotId, of, area, widthPx: 40, heightPx: 24 }]);
    expect(shown.snapshots).toHaveLength(1);

    const { snapshots } = await scene.sessionOf(call.sessionId);
    const crop = snapshots.find(({ source }) => source === 'CROP')!;
    const bytes = await buffer(await scene.evidence.read(crop.evidence));
    const box = { left: 11, top: 7, width: 40, height: 24 };
    const expected = await sharp(whole.bytes).extract(box).removeAlpha().raw().toBuffer();
    expect(await sharp(bytes).removeAlpha().raw().toBuffer()).toEqual(expected);
    expect(await factsOf(call.caseId, 'snapshot.taken')).toContainEqual(
      expect.objectContaining({ source: 'CROP', of, area, sha256: crop.evidence.sha256 }),
    );
    const beyond = { of, area: { ...area, leftPx: 9_000 } };
    await expect(call.agent.ask('snapshot:crop', beyond)).rejects.toEqual(refused('INPUT_REFUSED'));
    await call.end();
  });
});
