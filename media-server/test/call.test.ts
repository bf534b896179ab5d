import { buffer } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { enterAsCustomer, enterAsStaff } from './a-client.ts';
import { aMediaServer, type TestMediaServer } from './a-media-server.ts';
import { joinAndSend } from './a-sender.ts';
import { usePlainTransports } from './plain-transports.ts';

let scene: TestMediaServer;

beforeAll(async () => {
  usePlainTransports();
  scene = await aMediaServer();
});

afterAll(() => scene.close());

test('a call is led, recorded, ended and stored', async () => {
  const { port } = scene.server;
  const { caseId, sessionId } = await scene.queuedCase();
  const customer = await enterAsCustomer(port, await scene.customerTicket(caseId));
  const agentMember = await scene.aStaffMember('AGENT');
  const agent = await enterAsStaff(port, agentMember.ticket);

  expect((await customer.ask('case:read')).at).toMatchObject({ stage: 'WAITING', position: 1 });
  expect((await agent.ask('queue:list')).waiting).toMatchObject([{ sessionId, connected: true }]);
  const claimed = await scene.takesCall(agent);
  expect(claimed).toMatchObject({ sessionId, state: 'CLAIMED', customerConnected: true });
  const { at } = await customer.hear('view:changed', (view) => view.at.stage === 'CALL');
  expect(at).toMatchObject({ agentName: 'Eleni', agentConnected: true });

  await expect(agent.ask('session:begin')).rejects.toMatchObject({ code: 'RECORDER_NOT_READY' });
  const [fromCustomer, fromAgent] = await Promise.all([joinAndSend(customer), joinAndSend(agent)]);
  const offers = await agent.ask('consumer:list', { rtpCapabilities: fromAgent.rtpCapabilities });
  expect(offers.consumers.map(({ kind, participant }) => [participant, kind]).sort()).toEqual([
    ['CUSTOMER', 'audio'],
    ['CUSTOMER', 'video'],
  ]);
  await agent.hear(
    'recorder:health',
    (health) =>
      health.customer.videoFrames > 0 &&
      health.agent.videoFrames > 0 &&
      health.customer.audioPackets > 0 &&
      health.agent.audioPackets > 0,
  );
  expect(await agent.ask('session:begin')).toMatchObject({ state: 'LIVE', currentStep: 'consent' });
  const { snapshotId } = await agent.ask('snapshot:take', { stepId: 'consent' });
  const snapshot = await agent.ask('snapshot:read', { snapshotId });
  expect(Buffer.from(snapshot.bytes).subarray(8, 12).toString()).toBe('WEBP');
  await delay(2000);
  const ending = await agent.ask('session:end', { outcome: 'ABANDONED', reasons: ['CONS-03'] });
  expect(ending).toMatchObject({ state: 'CLOSING', outcome: 'ABANDONED' });
  await agent.hear('session:changed', ({ state }) => state === 'ENDED');
  await customer.hear('view:changed', (view) => view.at.stage === 'ENDED');

  const session = (await scene.ports.cases.get(caseId)).sessions[0]!;
  expect(session.state).toBe('ENDED');
  expect(session.recordings.map(({ participant }) => participant).sort()).toEqual([
    'AGENT',
    'CUSTOMER',
  ]);
  for (const recording of session.recordings) {
    expect(recording.videoFrames).toBeGreaterThan(30);
    expect(recording.durationMs).toBeGreaterThan(2000);
    const bytes = await buffer(await scene.evidence.read(recording.raw));
    expect(bytes.length).toBe(recording.raw.sizeBytes);
  }
  expect(scene.server.rooms.size).toBe(0);
  await Promise.all([fromCustomer.stop(), fromAgent.stop()]);
  customer.leave();
  agent.leave();
});
