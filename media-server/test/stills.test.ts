import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CaseId, SnapshotId } from '@visavis/domain/ids';
import { readChain } from '@visavis/prisma/journal-chain';
import type { enterAsCustomer } from './a-client.ts';
import { aMediaServer, type TestMediaServer } from './a-media-server.ts';
import { joinAndSend } from './a-sender.ts';
import { usePlainTransports } from './plain-transports.ts';

let scene: TestMediaServer;

beforeAll(async () => {
  usePlainTransports();
  scene = await aMediaServer();
});

afterAll(() => scene.close());

/** The head of a JPEG of 1920 × 1080 (SOI, SOF0) and some bytes: as far as the server looks into it. */
const aJpeg = (sizeBytes = 300_000): Buffer =>
  Buffer.concat([
    Buffer.from('ffd8ffc0001108043807800301220002110103110100', 'hex'),
    randomBytes(sizeBytes),
  ]);

/** A call in which the agent can take snapshots. */
async function aCall() {
  const call = await scene.claimedSession();
  const sent = await Promise.all([joinAndSend(call.customer), joinAndSend(call.agent)]);
  await call.agent.hear('recorder:health', ({ customer }) => customer.videoFrames > 0);
  return {
    ...call,
    async press() {
      call.customer.forget();
      const { snapshotId } = await call.agent.ask('snapshot:take', {});
      const { challenge } = await call.customer.hear('still:wanted');
      return { snapshotId, challenge };
    },
    async close() {
      await Promise.all(sent.map(({ stop }) => stop()));
      call.customer.leave();
      call.agent.leave();
    },
  };
}

const PART = 128 * 1024;

async function give(
  { ask }: Pick<Awaited<ReturnType<typeof enterAsCustomer>>, 'ask'>,
  challenge: string,
  still: Buffer,
): Promise<void> {
  for (let offset = 0; offset < still.length; offset += PART) {
    const bytes = still.subarray(offset, offset + PART);
    const isLast = offset + bytes.length === still.length;
    await ask('still:give', { challenge, offset, bytes, isLast });
  }
}

const factsOf = async (caseId: CaseId, type: string) =>
  (await readChain(scene.prisma, caseId))
    .map(({ fact }) => fact)
    .filter((fact) => fact.type === type);

const refused = (code: string) => expect.objectContaining({ code });

test('a still is stored byte for byte beside its snapshot, and journalled with its hash', async () => {
  const call = await aCall();
  const { snapshotId, challenge } = await call.press();
  await call.agent.hear('snapshot:taken', (taken) => taken.snapshotId === snapshotId);
  const jpeg = aJpeg();
  await give(call.customer, challenge, jpeg);

  const { snapshots } = await scene.sessionOf(call.sessionId);
  expect(snapshots).toHaveLength(2);
  const still = snapshots.find(({ source }) => source === 'CAMERA')!;
  expect(still).toMatchObject({ of: snapshotId, widthPx: 1920, heightPx: 1080 });
  expect((await buffer(await scene.evidence.read(still.evidence))).equals(jpeg)).toBe(true);
  expect(await factsOf(call.caseId, 'snapshot.taken')).toContainEqual(
    expect.objectContaining({ source: 'CAMERA', of: snapshotId, sha256: still.evidence.sha256 }),
  );
  const shown = await call.agent.hear('session:changed', (session) =>
    session.snapshots.some(({ still }) => still !== null),
  );
  expect(shown.snapshots).toMatchObject([
    { id: snapshotId, still: { id: still.id, belongs: null }, isStillAwaited: false },
  ]);
  // Used up: the same challenge is good for nothing more.
  await expect(give(call.customer, challenge, jpeg)).rejects.toEqual(refused('STILL_NOT_WANTED'));
  await call.close();
});

test('a challenge that nobody drew, or another session’s, is refused', async () => {
  const mine = await aCall();
  const other = await aCall();
  const { challenge } = await other.press();
  const jpeg = aJpeg(1000);
  const guess = randomBytes(32).toString('base64url');
  for (const wrong of [guess, challenge])
    await expect(give(mine.customer, wrong, jpeg)).rejects.toEqual(refused('STILL_NOT_WANTED'));
  await give(other.customer, challenge, jpeg);
  await Promise.all([mine.close(), other.close()]);
});

test.each<[string, (challenge: string) => readonly object[]]>([
  ['no image', (challenge) => [{ challenge, offset: 0, bytes: randomBytes(5000), isLast: true }]],
  ['out of order', (challenge) => [{ challenge, offset: 7, bytes: aJpeg(1000), isLast: true }]],
  [
    'larger than a still may be',
    (challenge) =>
      Array.from({ length: 65 }, (_, at) => ({
        challenge,
        offset: Math.min(at * PART, 8 * 1024 * 1024),
        bytes: aJpeg(PART - 22),
        isLast: false,
      })),
  ],
])('a still that is %s is refused, once and for all, and that is journalled', async (_, parts) => {
  const call = await aCall();
  const { snapshotId, challenge } = await call.press();
  const sending = async () => {
    for (const part of parts(challenge)) {
      await call.customer.ask('still:give', part).catch(async (error: { code?: string }) => {
        if (error.code !== 'TOO_MANY_REQUESTS') throw error;
        await new Promise((resolve) => setTimeout(resolve, 500));
        await call.customer.ask('still:give', part);
      });
    }
  };
  await expect(sending()).rejects.toEqual(refused('INPUT_REFUSED'));
  await expect(give(call.customer, challenge, aJpeg(1000))).rejects.toEqual(
    refused('STILL_NOT_WANTED'),
  );
  expect(await factsOf(call.caseId, 'still.missing')).toEqual([
    expect.objectContaining({ of: snapshotId, cause: 'REFUSED' }),
  ]);
  expect((await scene.sessionOf(call.sessionId)).snapshots).toHaveLength(1);
  await call.close();
});

test('an agent has no such command', async () => {
  const call = await aCall();
  const { challenge } = await call.press();
  const part = { challenge, offset: 0, bytes: aJpeg(1000), isLast: true };
  const { ask } = call.agent as Pick<typeof call.customer, 'ask'>;
  await expect(ask('still:give', part)).rejects.toEqual(refused('INPUT_REFUSED'));
  await call.close();
});

test('a browser that can not take one says so, and the snapshot stands', async () => {
  const call = await aCall();
  const { snapshotId, challenge } = await call.press();
  await call.customer.ask('still:decline', { challenge });
  expect(await factsOf(call.caseId, 'still.missing')).toEqual([
    expect.objectContaining({ of: snapshotId, cause: 'NOT_SUPPORTED' }),
  ]);
  await call.close();
});

test('a customer who goes away owes a still until the call ends, and then it is missing', async () => {
  const call = await aCall();
  const { snapshotId } = await call.press();
  call.customer.leave();
  await call.agent.ask('session:end', { outcome: 'ABANDONED', reasons: ['CONS-03'] });
  await call.agent.hear('session:changed', ({ state }) => state === 'ENDED');
  expect(await factsOf(call.caseId, 'still.missing')).toEqual([
    expect.objectContaining({ of: snapshotId as SnapshotId, cause: 'NO_ANSWER' }),
  ]);
  await call.close();
});
