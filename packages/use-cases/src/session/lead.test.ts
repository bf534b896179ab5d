import { describe, expect, test } from '@jest/globals';
import type { SessionId, SnapshotId, StaffId, StepId } from '@visavis/domain/ids';
import { aCase, anEvidence, aSession, AT } from '@visavis/domain/testing/a-case';
import { createMemoryPorts } from '../testing/memory-ports.ts';
import { closeSession } from './end.ts';
import {
  addNote,
  addSnapshot,
  beginSession,
  type Agent,
  findLed,
  getLed,
  recordStep,
  showStep,
} from './lead.ts';

const ELENI = { kind: 'STAFF', id: 'eleni' as StaffId, role: 'AGENT' } as const;
const NIKOS = { kind: 'STAFF', id: 'nikos' as StaffId, role: 'AGENT' } as const;
const session = aSession({ state: 'LIVE', agentId: ELENI.id });
const kase = aCase({ sessions: [session] });
const world = () => createMemoryPorts(kase);
const PLACE = { caseId: kase.id, sessionId: session.id };
const statement = 'statement' as StepId;
const writing = { videoFrames: 1, audioPackets: 1, stalled: false };
const seen = {
  id: 'a-snapshot' as SnapshotId,
  takenAt: AT,
  widthPx: 1280,
  heightPx: 720,
  evidence: anEvidence('s'),
};

type Led = (ports: ReturnType<typeof world>['ports'], agent: Agent) => Promise<unknown>;
const LED: Readonly<Record<string, Led>> = {
  beginSession: (ports, agent) =>
    beginSession(ports, agent, session.id, { customer: writing, agent: writing }),
  showStep: (ports, agent) => showStep(ports, agent, session.id, statement),
  recordStep: (ports, agent) =>
    recordStep(ports, agent, session.id, { stepId: statement, result: 'PASSED' }),
  addSnapshot: (ports, agent) => addSnapshot(ports, agent, PLACE, seen),
  addNote: (ports, agent) => addNote(ports, agent, session.id, 'a note'),
  getLed: (ports, agent) => getLed(ports, agent, session.id),
  closeSession: (ports, agent) =>
    closeSession(ports, agent, session.id, { kind: 'ABANDONED', reasons: ['CONS-03'] }),
};

describe.each(Object.entries(LED))('%s', (_, run) => {
  test('is refused to an agent who does not lead the session, and writes nothing', async () => {
    const { ports, facts } = world();
    await expect(run(ports, NIKOS)).rejects.toMatchObject({
      code: 'NOT_YOUR_SESSION',
    });
    expect(facts).toEqual([]);
  });
});

test('a session that is not there is refused', async () => {
  const { ports } = world();
  const nowhere = getLed(ports, ELENI, 'nowhere' as SessionId);
  await expect(nowhere).rejects.toMatchObject({ code: 'SESSION_NOT_FOUND' });
});

test('the agent who leads it comes back to it, another finds nothing', async () => {
  const { ports } = world();
  expect(await findLed(ports, ELENI)).toMatchObject({ sessionId: session.id });
  expect(await findLed(ports, NIKOS)).toBeUndefined();
});

test('a snapshot is kept with its step', async () => {
  const { ports, facts } = world();
  const kase = await addSnapshot(ports, ELENI, PLACE, { ...seen, stepId: statement });
  expect(kase.sessions[0]?.snapshots).toEqual([{ ...seen, source: 'STREAM', stepId: statement }]);
  expect(facts).toEqual([expect.objectContaining({ type: 'snapshot.taken', stepId: statement })]);
});
