import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { customerCommands } from '@visavis/contract/customer';
import { staffCommands } from '@visavis/contract/staff';
import type { Role } from '@visavis/domain/access/access';
import { FACE_REGIONS } from '@visavis/domain/analysis/face-sheet';
import { enterAsCustomer, enterAsStaff } from './a-client.ts';
import { aMediaServer, type TestMediaServer } from './a-media-server.ts';

let scene: TestMediaServer;
beforeAll(async () => {
  scene = await aMediaServer();
});
afterAll(() => scene.close());

type StaffCommand = keyof typeof staffCommands;
const ID = '01a2b3c4-0000-7000-8000-000000000000';
const MEDIA_ID = { transportId: ID };
const FACE = Object.fromEntries(FACE_REGIONS.map((region) => [region, 'SAME']));
const RTP = { codecs: [] };

/** A payload that each command would take, so that only the role can be what is refused. */
const PAYLOADS: { readonly [Name in StaffCommand]: unknown } = {
  'queue:list': {},
  'session:find-open': {},
  'session:claim': { sessionId: ID },
  'desk:read': {},
  'desk:leave': {},
  'presence:set': { state: 'AVAILABLE' },
  'offer:decline': { sessionId: ID, reason: 'NOT_READY' },
  'presence:read': {},
  'route:list': { sessionId: ID },
  'route:give': { sessionId: ID, agentId: 'somebody', reason: 'COMPLAINT' },
  'help:ask': {},
  'call:list': {},
  'visit:begin': { sessionId: ID },
  'visit:end': {},
  'session:take-over': {},
  'session:begin': {},
  'step:show': { stepId: 'consent' },
  'step:record': { stepId: 'consent', result: 'PASSED' },
  'document:choose': { modelId: 'a-model' },
  'snapshot:take': {},
  'snapshot:read': { snapshotId: ID },
  'recording:read': {},
  'note:add': { text: 'a note' },
  'message:send': { text: 'a line' },
  'session:hold': {},
  'session:resume': {},
  'session:flag': {},
  'snapshot:crop': { of: ID, area: { leftPx: 0, topPx: 0, widthPx: 16, heightPx: 16 } },
  'camera:command': { command: 'FLIP' },
  'analysis:judge': { analysisId: ID, agrees: true },
  'face-sheet:fill': { portrait: ID, regions: FACE, overall: 'SAME' },
  'light:check': {},
  'analysis:read-crop': { analysisId: ID, crop: 0 },
  'code:send': {},
  'session:end': { outcome: 'APPROVED', reasons: [] },
  'media:join': {},
  'transport:create': { direction: 'SEND' },
  'transport:connect': {
    ...MEDIA_ID,
    dtlsParameters: { fingerprints: [{ algorithm: 'sha-256', value: '' }] },
  },
  'transport:restart-ice': MEDIA_ID,
  'producer:create': { ...MEDIA_ID, kind: 'audio', rtpParameters: RTP },
  'producer:pause': { producerId: ID, paused: true },
  'consumer:list': { rtpCapabilities: {} },
  'consumer:resume': { consumerId: ID },
};

const namesOf = <Table extends object>(table: Table) => Object.keys(table) as (keyof Table)[];

describe('a command of staff is refused to who may not lead a session', () => {
  /** What supervisors may do besides reviewing. */
  const OF_SUPERVISORS: readonly StaffCommand[] = [
    'queue:list',
    'call:list',
    'visit:begin',
    'visit:end',
    'presence:set',
    'route:list',
    'route:give',
  ];
  const cases = (['SUPERVISOR', 'AUDITOR', 'ADMINISTRATOR'] as const).flatMap((role) =>
    namesOf(PAYLOADS)
      .filter((name) => role !== 'SUPERVISOR' || !OF_SUPERVISORS.includes(name))
      .map((name) => [role, name] as const),
  );
  const clients = new Map<Role, Awaited<ReturnType<typeof enterAsStaff>>>();

  beforeAll(async () => {
    await scene.claimedSession();
    for (const role of ['SUPERVISOR', 'AUDITOR', 'ADMINISTRATOR'] as const)
      clients.set(
        role,
        await enterAsStaff(scene.server.port, (await scene.aStaffMember(role)).ticket),
      );
  });

  test.each(cases)('%s: %s', async (role, name) => {
    const client = clients.get(role)!;
    await expect(client.ask(name, PAYLOADS[name])).rejects.toMatchObject({ code: 'ROLE_FORBIDS' });
  });
});

/** What needs no session of one's own, so that another one's is not what is refused. */
const OF_EVERY_AGENT: readonly StaffCommand[] = [
  'queue:list',
  'session:find-open',
  'desk:read',
  'desk:leave',
  'presence:read',
  'presence:set',
  'call:list',
  'visit:end',
];

/** What is refused before the session is looked for. */
const REFUSED_OTHERWISE: { readonly [Name in StaffCommand]?: string } = {
  'session:take-over': 'VISIT_NOT_POSSIBLE',
  'route:list': 'ROLE_FORBIDS',
  'route:give': 'ROLE_FORBIDS',
};

test('an agent can do nothing in a session that another one leads', async () => {
  const { customer, agent, sessionId } = await scene.claimedSession();
  const other = await enterAsStaff(scene.server.port, (await scene.aStaffMember('AGENT')).ticket);
  const leading = namesOf(PAYLOADS).filter((name) => !OF_EVERY_AGENT.includes(name));
  for (const name of leading)
    await expect(other.ask(name, PAYLOADS[name])).rejects.toMatchObject({
      code: REFUSED_OTHERWISE[name] ?? 'SESSION_NOT_FOUND',
    });
  expect((await scene.sessionOf(sessionId)).state).toBe('CLAIMED');
  for (const client of [customer, agent, other]) client.leave();
});

test('for a customer no command of staff exists, and the other way round', async () => {
  const { customer, agent } = await scene.waitingAndAgent();
  const onlyStaff = namesOf(staffCommands).filter((name) => !(name in customerCommands));
  const onlyCustomers = namesOf(customerCommands).filter((name) => !(name in staffCommands));
  for (const [name, raw] of [
    ...onlyStaff.map((name) => [name, customer.socket] as const),
    ...onlyCustomers.map((name) => [name, agent.socket] as const),
    ['constructor', customer.socket] as const,
    ['__proto__', agent.socket] as const,
  ])
    expect(await raw.timeout(5000).emitWithAck(name, {})).toMatchObject({
      ok: false,
      code: 'INPUT_REFUSED',
    });
  customer.leave();
  agent.leave();
});

test('a payload with a key that the contract does not know is refused', async () => {
  const { customer, agent, sessionId } = await scene.waitingAndAgent();
  const REFUSED = { code: 'INPUT_REFUSED' };
  for (const name of namesOf(staffCommands))
    await expect(agent.ask(name, { ...Object(PAYLOADS[name]), nobody: 1 })).rejects.toMatchObject(
      REFUSED,
    );
  for (const name of namesOf(customerCommands))
    await expect(customer.ask(name, { nobody: 1 })).rejects.toMatchObject(REFUSED);
  await expect(agent.ask('step:show', 'consent')).rejects.toMatchObject(REFUSED);
  await expect(agent.ask('note:add', { text: 'x'.repeat(2001) })).rejects.toMatchObject(REFUSED);
  expect((await scene.sessionOf(sessionId)).state).toBe('WAITING');
  customer.leave();
  agent.leave();
});

test('who sends commands without end is slowed down', async () => {
  const { case: kase } = await scene.openCase();
  const customer = await enterAsCustomer(scene.server.port, await scene.customerTicket(kase.id));
  const flood = Array.from({ length: 100 }, () =>
    customer.ask('case:read').then(
      () => 'answered',
      ({ code }: { code: string }) => code,
    ),
  );
  const answers = new Set(await Promise.all(flood));
  expect(answers).toEqual(new Set(['answered', 'TOO_MANY_REQUESTS']));
  customer.leave();
});
