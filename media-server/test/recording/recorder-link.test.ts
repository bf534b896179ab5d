import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { RecorderLink } from '../../src/recorder-link/recorder-link.ts';
import { RemoteRecorder } from '../../src/recorder-link/remote-recorder.ts';
import { encodeFrame } from '../../src/recorder-link/frames.ts';
import type { RecorderHealth } from '../../src/recording/health.ts';
import { sealedName } from '../../src/recording/stretch-files.ts';
import { aRecorderProcess } from '../a-recorder-process.ts';
import { decodeAll, frameCount, makeStream, PAYLOAD_TYPE, probe, send } from './sent-media.ts';
import type { SentStream } from './sent-media.ts';
import { aSealing, unsealed } from './unsealed.ts';

const log = pino({ level: 'silent' });
const SESSION = 'a-session';
const ENOUGH_FRAMES = 40;
const never = new AbortController().signal;

let video: SentStream;
let folder = '';
let process: Awaited<ReturnType<typeof aRecorderProcess>>;
let link: RecorderLink;

beforeAll(async () => {
  video = await makeStream('VIDEO', 1001, 4);
}, 90_000);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recorder-link-'));
  process = await aRecorderProcess(folder);
  link = new RecorderLink({ socketPath: process.socketPath, log });
  await link.whenThere(never);
});
afterEach(async () => {
  await link.close();
  await process.stop();
  await rm(folder, { recursive: true });
});

async function aStretch(stretch: number, through = link) {
  const healths: RecorderHealth[] = [];
  const enough = Promise.withResolvers<void>();
  const lost = Promise.withResolvers<void>();
  const recorder = await RemoteRecorder.start({
    ...{ link: through, sessionId: SESSION, stretch, startedAt: new Date(), log },
    sealings: { CUSTOMER: aSealing('CUSTOMER'), AGENT: aSealing('AGENT') },
    onHealth(health) {
      healths.push(health);
      if (health.participants.some(({ videoFrames }) => videoFrames > ENOUGH_FRAMES))
        enough.resolve();
    },
    requestKeyframe: () => {},
    onLost: lost.resolve,
  });
  const { ssrc, clockRate } = video;
  await recorder.addTrack({
    ...{ participant: 'CUSTOMER', kind: 'VIDEO', ssrc, clockRate, payloadType: PAYLOAD_TYPE },
  });
  return { recorder, healths, hasEnough: enough.promise, lost: lost.promise };
}

const sealedAt = (stretch: number) =>
  join(folder, 'recordings', SESSION, sealedName('CUSTOMER', stretch));
const plainOf = (stretch: number) => unsealed({ participant: 'CUSTOMER', path: sealedAt(stretch) });

test('what another process records is whole, sealed, and nobody else may read or ask', async () => {
  const { recorder, healths } = await aStretch(1);
  const sending = send(video, recorder.address.port);
  const snapshot = await recorder.snapshot('CUSTOMER');
  expect(Buffer.from(snapshot.bytes).toString('latin1', 8, 12)).toBe('WEBP');
  expect(snapshot).toMatchObject({ widthPx: 320, heightPx: 180 });
  await sending;
  await recorder.stop();
  expect(healths.at(-1)).toMatchObject({ state: 'STOPPED' });
  const sealed = await readFile(sealedAt(1));
  expect(sealed.subarray(0, 7).toString()).toBe('VISAVIS');
  expect(sealed.includes('matroska')).toBe(false);
  expect((await stat(process.socketPath)).mode & 0o777).toBe(0o600);
  expect((await stat(sealedAt(1))).mode & 0o777).toBe(0o600);
  const found = await probe(await plainOf(1));
  expect(found.videoMs).toHaveLength(frameCount(video.packets));
}, 30_000);

test('a stop names its stretch: one for the old does not end the new', async () => {
  const { recorder: old } = await aStretch(1);
  const [, { recorder: next }] = await Promise.all([old.stop(), aStretch(2)]);
  await old.stop();
  await link.ask('stretch:stop', { sessionId: SESSION, stretch: 1 });
  await send(video, next.address.port);
  await next.stop();
  expect((await probe(await plainOf(2))).videoMs).toHaveLength(frameCount(video.packets));
}, 30_000);

test('a stretch begins once, and is commanded by its own media server only', async () => {
  const { recorder } = await aStretch(1);
  await expect(aStretch(1)).rejects.toThrow('records this stretch already');
  const other = new RecorderLink({ socketPath: process.socketPath, log });
  await other.whenThere(never);
  const at = { sessionId: SESSION, stretch: 1 };
  await expect(other.ask('stretch:snapshot', { ...at, participant: 'AGENT' })).rejects.toThrow(
    'not being recorded',
  );
  await other.close();
  await recorder.stop();
});

test('when its media server is gone a stretch is ended in order, and released', async () => {
  const other = new RecorderLink({ socketPath: process.socketPath, log });
  await other.whenThere(never);
  const { recorder, hasEnough } = await aStretch(1, other);
  const sending = send(video, recorder.address.port);
  await hasEnough;
  await other.close();
  await link.release(SESSION);
  await sending;
  expect(await readFile(join(folder, 'recordings', SESSION, 'stretch-1.notes'), 'utf8')).toContain(
    '"ended"',
  );
  const plain = await plainOf(1);
  expect(await decodeAll(plain)).toMatchObject({ complaints: '' });
  expect((await probe(plain)).videoMs.length).toBeGreaterThan(ENOUGH_FRAMES);
}, 30_000);

test('a recorder that is killed is noticed, and another takes its place and its socket', async () => {
  const { lost } = await aStretch(1);
  await process.kill();
  await lost;
  expect(link.isThere).toBe(false);
  // No process listens: nobody can be writing.
  await link.release(SESSION);
  process = await aRecorderProcess(folder);
  await link.whenThere(never);
  const { recorder } = await aStretch(2);
  await recorder.stop();
});

test('a second recorder does not disturb the first', async () => {
  await expect(aRecorderProcess(folder)).rejects.toThrow('did not start');
  const { recorder } = await aStretch(1);
  await recorder.stop();
});

test.each([
  ['noise', Buffer.alloc(64, 0xff)],
  ['no JSON', Buffer.concat([Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]), Buffer.from('{x')])],
  ['an unknown command', encodeFrame({ id: 1, command: 'stretch:erase', payload: {} })],
])('%s on the socket ends that connection and nothing else', async (_, bytes) => {
  const { recorder } = await aStretch(1);
  const socket = connect(process.socketPath);
  socket.write(bytes);
  socket.resume();
  await once(socket, 'close');
  expect(link.isThere).toBe(true);
  await recorder.stop();
});

test('a session that would lead out of the recordings is refused', async () => {
  const order = {
    ...{ stretch: 1, startedAt: new Date().toISOString(), sessionId: '../elsewhere' },
    sealings: { CUSTOMER: SEALING, AGENT: SEALING },
  };
  await expect(link.ask('stretch:start', order)).rejects.toThrow('refused');
});

const SEALING = { header: '', fileKey: '', noncePrefix: '' };

test('a file that stands where the socket should be is put away', async () => {
  await link.close();
  await process.kill();
  await rm(process.socketPath);
  await writeFile(process.socketPath, '');
  process = await aRecorderProcess(folder);
  link = new RecorderLink({ socketPath: process.socketPath, log });
  await link.whenThere(never);
});

test('of what was recorded a moment ago a clip can be had that decodes from its first frame on', async () => {
  const { recorder } = await aStretch(1);
  const sending = send(video, recorder.address.port);
  const { takenAt } = await recorder.snapshot('CUSTOMER');
  await sending;
  const from = new Date(takenAt.getTime() + 2_000);
  const clip = (await recorder.clip('CUSTOMER', { from, until: new Date() }))!;
  expect(clip).toMatchObject({ widthPx: 320, heightPx: 180 });
  // A keyframe comes every 1.5 s here.
  const earlyMs = from.getTime() - clip.startsAt.getTime();
  expect(earlyMs).toBeGreaterThanOrEqual(0);
  expect(earlyMs).toBeLessThan(1_600);
  const path = join(folder, 'clip.ivf');
  await writeFile(path, clip.ivf);
  expect(await decodeAll(path)).toEqual({ pictures: clip.frames, complaints: '' });
  const { videoMs } = await probe(path);
  expect(videoMs[0]).toBe(0);
  expect(videoMs[30]! - videoMs[0]!).toBeCloseTo(1_000, 0);
  const before = { from: new Date(0), until: takenAt };
  expect(await recorder.clip('CUSTOMER', { ...before, until: new Date(1) })).toBeUndefined();
  expect(await recorder.clip('AGENT', { ...before, until: new Date() })).toBeUndefined();
  await recorder.stop();
}, 30_000);
