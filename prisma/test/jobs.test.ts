import { expect, test } from '@jest/globals';
import type { Case } from '@visavis/domain/case/case';
import type { RecordingId } from '@visavis/domain/ids';
import { claimSession } from '@visavis/domain/session/queue';
import { storeRecording } from '@visavis/domain/session/recordings';
import { anEvidence, aRecording, AT } from '@visavis/domain/testing/a-case';
import { offerTo } from '@visavis/domain/testing/a-candidate';
import { systemChance } from '@visavis/runtime/chance';
import type { JobTable } from '../src/job-table.ts';
import { DEAD_LETTERS } from '../src/jobs.ts';
import { SETUP, withStores } from './stores.ts';

const stores = withStores();

/** A case whose session an agent has taken: only such a session is recorded. */
async function aClaimedCase() {
  const { case: kase, sessionId } = await stores.aWaitingCase();
  const agent = await stores.aStaff('AGENT');
  await stores.ports.cases.change(kase.id, SETUP, (now) => offerTo(now, sessionId, agent.id, AT));
  const claim = (now: Case) => claimSession(now, sessionId, agent.id, AT);
  return { case: await stores.ports.cases.change(kase.id, agent, claim), sessionId };
}

const aNewRecording = () =>
  aRecording({
    id: systemChance.id() as RecordingId,
    raw: anEvidence(`recordings/${systemChance.id()}`),
  });

type JobRow = { name: string; state: string; data: JobTable['finish-recording'] };

const listJobs = () =>
  stores.prisma.$queryRaw<JobRow[]>`SELECT name, state::text, data FROM pgboss.job
    WHERE name = 'finish-recording' ORDER BY id`;

test('a stored recording makes the job that finishes it, in the same transaction', async () => {
  const { case: kase, sessionId } = await aClaimedCase();
  const recording = aNewRecording();
  expect(await listJobs()).toEqual([]);

  await stores.ports.cases.change(kase.id, SETUP, (now) =>
    storeRecording(now, sessionId, recording),
  );
  const ids = { caseId: kase.id, sessionId, recordingId: recording.id };
  expect(await listJobs()).toEqual([
    expect.objectContaining({ name: 'finish-recording', state: 'created', data: ids }),
  ]);
});

test('every file that a case names since a change is to be uploaded, and no other', async () => {
  const { case: kase, sessionId } = await aClaimedCase();
  const uploads = async () => {
    const rows = await stores.prisma.$queryRaw<{ readonly key: string }[]>`
      SELECT data->>'key' AS key FROM pgboss.job
      WHERE name = 'upload-evidence' AND data->>'caseId' = ${kase.id}`;
    return rows.map(({ key }) => key).sort();
  };
  const store = (recording: Parameters<typeof storeRecording>[2]) =>
    stores.ports.cases.change(kase.id, SETUP, (now) => storeRecording(now, sessionId, recording));
  const [one, two] = [aNewRecording(), aNewRecording()];
  await store(one);
  expect(await uploads()).toEqual([one.raw.key, one.head.key].sort());
  await store({ ...two, stretch: 2, head: anEvidence(`heads/${systemChance.id()}`) });
  expect(await uploads()).toHaveLength(4);
});

test('a change that is rolled back takes its job with it', async () => {
  const { case: kase, sessionId } = await aClaimedCase();
  const before = await listJobs();
  const recording = aNewRecording();
  const sameKey = { ...aNewRecording(), raw: recording.raw };
  await stores.ports.cases.change(kase.id, SETUP, (now) =>
    storeRecording(now, sessionId, recording),
  );
  await expect(
    stores.ports.cases.change(kase.id, SETUP, (now) => storeRecording(now, sessionId, sameKey)),
  ).rejects.toThrow('recordings_raw_key_key');
  expect(await listJobs()).toHaveLength(before.length + 1);

  const order = {
    name: 'finish-recording',
    ids: { caseId: kase.id, sessionId, recordingId: recording.id },
  } as const;
  const rolledBack = stores.prisma.$transaction(async (tx) => {
    await stores.jobs.enqueue(tx, order);
    throw new RangeError('rolled back');
  });
  await expect(rolledBack).rejects.toBeInstanceOf(RangeError);
  expect(await listJobs()).toHaveLength(before.length + 1);
});

test('a worker gets the ids at once, and again after it failed', async () => {
  const { case: kase, sessionId } = await aClaimedCase();
  const recording = aNewRecording();
  const tried: string[] = [];
  const done = new Promise<void>((resolve) => {
    void stores.jobs.work('finish-recording', async (ids, signal) => {
      expect(signal.aborted).toBe(false);
      if (ids.recordingId !== recording.id) return;
      tried.push(ids.recordingId);
      if (tried.length === 1) throw new Error('the disk was full');
      resolve();
    });
  });
  await stores.ports.cases.change(kase.id, SETUP, (now) =>
    storeRecording(now, sessionId, recording),
  );
  await done;
  expect(tried).toEqual([recording.id, recording.id]);
});

test('a job that fails for good will go to the dead letters', async () => {
  const queues = await stores.prisma.$queryRaw<
    { dead_letter: string }[]
  >`SELECT dead_letter FROM pgboss.queue WHERE name = 'finish-recording'`;
  expect(queues).toEqual([{ dead_letter: DEAD_LETTERS }]);
});
