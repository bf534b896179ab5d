import type { Socket } from 'node:dgram';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { RecorderLink } from '../../src/recorder-link/recorder-link.ts';
import { RemoteRecorder } from '../../src/recorder-link/remote-recorder.ts';
import { sealedName } from '../../src/recording/stretch-files.ts';
import { stateOf } from '../../src/recording/stretch-state.ts';
import { readNotes } from '../../src/rooms/stretches.ts';
import { aRecorderProcess } from '../a-recorder-process.ts';
import {
  decodeAll,
  makeStream,
  openSender,
  PAYLOAD_TYPE,
  probe,
  send,
  type Fate,
  type SentStream,
} from './sent-media.ts';
import { aSealing, unsealed } from './unsealed.ts';

const SECONDS = 7;
const FRAME_MS = 34;
/** Of a machine that has little time: the clock that writes may come late. */
const LATE_MS = 150;
/** Between asking for a packet again and its coming, as over the internet. */
const RESENT_AFTER_MS = 80;

let video: SentStream;
let audio: SentStream;
let folder = '';
let process: Awaited<ReturnType<typeof aRecorderProcess>>;

beforeAll(async () => {
  video = await makeStream('VIDEO', 1001, SECONDS);
  audio = await makeStream('AUDIO', 1002, SECONDS);
}, 90_000);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recorder-kill-'));
  process = await aRecorderProcess(folder);
});
afterEach(async () => {
  await process.stop();
  await rm(folder, { recursive: true });
});

/** Records one side, kills the recorder, and tells what is on the disk and what is not. */
async function killAfter(sentMs: number, fate?: Fate) {
  const log = pino({ level: 'silent' });
  const link = new RecorderLink({ socketPath: process.socketPath, log });
  await link.whenThere(new AbortController().signal);
  const recorder = await RemoteRecorder.start({
    ...{ link, sessionId: 'killed', stretch: 1, startedAt: new Date(), log },
    sealings: { CUSTOMER: aSealing('CUSTOMER'), AGENT: aSealing('AGENT') },
    ...{ onHealth: () => {}, requestKeyframe: () => {}, onLost: () => {} },
  });
  for (const { ssrc, clockRate } of [video, audio])
    await recorder.addTrack({
      kind: clockRate === 48_000 ? 'AUDIO' : 'VIDEO',
      ...{ participant: 'CUSTOMER', ssrc, clockRate, payloadType: PAYLOAD_TYPE },
    });
  const sender = await openSender(RESENT_AFTER_MS);
  await recorder.connect(sender.address);
  sender.resendWhenAsked(video, audio);
  const { port } = recorder.address;
  const lastSent = new Map<number, number>();
  const through = {
    send(packet: Buffer, ...to: [number, string, () => void]) {
      lastSent.set(packet.readUInt32BE(8), packet.readUInt32BE(4));
      sender.socket.send(packet, ...to);
    },
  } as Pick<Socket, 'send'>;
  const sending = [video, audio].map((stream) => send(stream, port, fate, through));
  await wait(sentMs);
  // How long each stream was when the recorder was shot, in the sender's own time.
  const [videoMs, audioMs] = [video, audio].map(({ ssrc, packets, clockRate }) => {
    const ticks = (lastSent.get(ssrc)! - packets[0]!.readUInt32BE(4)) >>> 0;
    return (ticks / clockRate) * 1000;
  });
  await process.kill();
  await Promise.all([...sending, link.close()]);
  sender.socket.close();

  const stretch = join(folder, 'recordings', 'killed');
  const path = join(stretch, sealedName('CUSTOMER', 1));
  const plain = await unsealed({ participant: 'CUSTOMER', path });
  const found = await probe(plain);
  const side = (await readNotes(stretch, 1)).sides.get('CUSTOMER');
  return {
    plain,
    found,
    lostVideoMs: videoMs! - (found.videoMs.at(-1)! - found.videoMs[0]!),
    lostAudioMs: audioMs! - (found.audioMs.at(-1)! - found.audioMs[0]!),
    notedVideoMs: stateOf(side, 'VIDEO')?.endMs ?? 0,
  };
}

test.each([2100, 4400, 5850])(
  'killed after %d ms, the last second at most is lost, and the rest can be decoded',
  async (sentMs) => {
    const { plain, found, lostVideoMs, lostAudioMs, notedVideoMs } = await killAfter(sentMs);
    expect(lostVideoMs).toBeLessThan(1000 + LATE_MS);
    expect(lostAudioMs).toBeLessThan(1000 + LATE_MS);
    expect(found.complaints).toBe('');
    expect(await decodeAll(plain)).toEqual({ pictures: found.videoMs.length, complaints: '' });
    // The note never says more than the file holds.
    expect(notedVideoMs).toBeLessThanOrEqual(found.videoMs.at(-1)! + FRAME_MS);
  },
  30_000,
);

test('killed while one packet in twenty is lost and sent again, hardly more is', async () => {
  let seed = 5;
  const fate: Fate = (_packet, index) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return index > 10 && seed / 2 ** 31 < 0.05 ? 'LOST' : { afterMs: 0 };
  };
  const { plain, lostVideoMs, lostAudioMs } = await killAfter(5300, fate);
  // What waits for a packet that is sent again is not on the disk either.
  const waitsMs = 3 * RESENT_AFTER_MS + LATE_MS;
  expect(lostVideoMs).toBeLessThan(1000 + waitsMs);
  expect(lostAudioMs).toBeLessThan(1000 + waitsMs);
  expect((await decodeAll(plain)).complaints).toBe('');
}, 30_000);
