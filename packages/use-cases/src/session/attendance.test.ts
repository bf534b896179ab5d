import { describe, expect, test } from '@jest/globals';
import type { SnapshotId, StaffId } from '@visavis/domain/ids';
import { aCase, anEvidence, aSession, aSnapshot, AT } from '@visavis/domain/testing/a-case';
import { createMemoryPorts } from '../testing/memory-ports.ts';
import {
  addCrop,
  flagSession,
  holdSession,
  noteCameraCommand,
  resumeSession,
  sendMessage,
} from './attendance.ts';
import type { Agent } from './lead.ts';

const ELENI = { kind: 'STAFF', id: 'eleni' as StaffId, role: 'AGENT' } as const;
const NIKOS = { kind: 'STAFF', id: 'nikos' as StaffId, role: 'AGENT' } as const;
const ANNA = { kind: 'STAFF', id: 'anna' as StaffId, role: 'SUPERVISOR' } as const;

const press = aSnapshot('face');
const session = aSession({ state: 'LIVE', agentId: ELENI.id, snapshots: [press] });
const kase = aCase({ sessions: [session] });
const world = (over = {}) => createMemoryPorts(aCase({ sessions: [{ ...session, ...over }] }));
const PLACE = { caseId: kase.id, sessionId: session.id };
const CUSTOMER = { kind: 'CUSTOMER', caseId: kase.id } as const;
const part = {
  id: 'a-crop' as SnapshotId,
  of: press.id,
  area: { leftPx: 0, topPx: 0, widthPx: 20, heightPx: 20 },
  evidence: anEvidence('c', 'image/png'),
};

type Led = (ports: ReturnType<typeof world>['ports'], agent: Agent) => Promise<unknown>;
const LED: Readonly<Record<string, Led>> = {
  holdSession: (ports, agent) => holdSession(ports, agent, session.id),
  flagSession: (ports, agent) => flagSession(ports, agent, session.id, undefined),
  addCrop: (ports, agent) => addCrop(ports, agent, session.id, part),
  noteCameraCommand: (ports, agent) =>
    noteCameraCommand(ports, agent, session.id, { command: 'FLIP', answer: 'DONE' }),
  sendMessage: (ports, agent) => sendMessage(ports, agent, PLACE, 'Hold it still.'),
};

describe.each(Object.entries(LED))('%s', (_, run) => {
  test('is done for who leads the session', async () => {
    const { ports, facts } = world();
    await run(ports, ELENI);
    expect(facts).toHaveLength(1);
  });

  test('is refused to an agent who does not lead it, and writes nothing', async () => {
    const { ports, facts } = world();
    await expect(run(ports, NIKOS)).rejects.toMatchObject({ code: 'NOT_YOUR_SESSION' });
    expect(facts).toEqual([]);
  });
});

test('who comes back from a hold is the one who leads', async () => {
  const { ports } = world({ holds: [{ startedAt: AT }] });
  await expect(resumeSession(ports, NIKOS, session.id)).rejects.toMatchObject({
    code: 'NOT_YOUR_SESSION',
  });
  const resumed = await resumeSession(ports, ELENI, session.id);
  expect(resumed.sessions[0]!.holds[0]!.endedAt).toBeDefined();
});

describe('the chat', () => {
  test('keeps who of the two spoke', async () => {
    const { ports } = world();
    await sendMessage(ports, CUSTOMER, PLACE, 'I am here.');
    const spoken = await sendMessage(ports, ELENI, PLACE, 'Thank you.');
    expect(spoken.sessions[0]!.chat.map(({ from }) => from)).toEqual(['CUSTOMER', 'AGENT']);
  });

  test('is open to a visitor while they are there, and not after', async () => {
    const visit = { staffId: ANNA.id, joinedAt: AT };
    const { ports } = world({ visits: [visit] });
    const spoken = await sendMessage(ports, ANNA, PLACE, 'May I?');
    expect(spoken.sessions[0]!.chat).toMatchObject([{ from: 'AGENT', text: 'May I?' }]);
    const gone = world({ visits: [{ ...visit, leftAt: AT }] });
    await expect(sendMessage(gone.ports, ANNA, PLACE, 'May I?')).rejects.toMatchObject({
      code: 'NOT_YOUR_SESSION',
    });
  });
});
