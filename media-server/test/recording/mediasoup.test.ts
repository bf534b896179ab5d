import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { createWorker, type types } from 'mediasoup';
import { pino } from 'pino';
import { SESSION_CODECS } from '../../src/sfu/codecs.ts';
import { RecorderFeed } from '../../src/sfu/recorder-feed.ts';
import { aRecorder, stopRecorders } from './a-recorder.ts';
import {
  decodeAll,
  frameCount,
  makeStream,
  PAYLOAD_TYPE,
  probe,
  send,
  type SentStream,
} from './sent-media.ts';

const SECONDS = 5;
const log = pino({ level: 'silent' });
let worker: types.Worker;
let video: SentStream;
let audio: SentStream;

beforeAll(async () => {
  const workerBin = process.env['MEDIASOUP_WORKER_BIN'];
  worker = await createWorker(workerBin ? { workerBin } : {});
  video = await makeStream('VIDEO', 1001, SECONDS);
  audio = await makeStream('AUDIO', 1002, SECONDS);
}, 90_000);
afterEach(stopRecorders);
afterAll(() => worker.close());

/** Lets a router take what ffmpeg made, as if a browser had sent it. */
async function produce(router: types.Router, stream: SentStream) {
  const isVideo = stream === video;
  const transport = await router.createPlainTransport({
    listenInfo: { protocol: 'udp', ip: '127.0.0.1' },
    comedia: true,
    rtcpMux: true,
  });
  const codec = isVideo ? { mimeType: 'video/VP8' } : { mimeType: 'audio/opus', channels: 2 };
  const { clockRate, ssrc } = stream;
  const producer = await transport.produce({
    kind: isVideo ? 'video' : 'audio',
    rtpParameters: {
      codecs: [{ ...codec, clockRate, payloadType: PAYLOAD_TYPE }],
      encodings: [{ ssrc }],
    },
  });
  return { producer, port: transport.tuple.localPort };
}

test('what a media worker forwards is recorded whole, with sound and picture in step', async () => {
  const router = await worker.createRouter({ mediaCodecs: SESSION_CODECS });
  const { recorder, folder, stopped } = await aRecorder();
  const feed = await RecorderFeed.open({ router, recorder, log });
  const [picture, sound] = [await produce(router, video), await produce(router, audio)];
  await feed.add('CUSTOMER', picture.producer);
  await feed.add('CUSTOMER', sound.producer);
  await Promise.all([send(video, picture.port), send(audio, sound.port)]);
  const [file] = await stopped();
  feed.close();
  router.close();

  const found = await probe(file!.path);
  expect(file).toMatchObject({ gaps: [], videoFrames: frameCount(video.packets) });
  expect(found.videoMs).toHaveLength(frameCount(video.packets));
  expect(file!.audioPackets).toBeGreaterThanOrEqual(audio.packets.length - 1);
  // Both ends were sent at one time: the lines of sound and picture must agree at both.
  expect(Math.abs(found.videoMs[0]! - found.audioMs[0]!)).toBeLessThan(40);
  const lag = found.videoMs.at(-1)! - found.audioMs.at(-1)! + 1000 / 30 - 20;
  expect(Math.abs(lag)).toBeLessThan(40);
  expect(await decodeAll(file!.path)).toMatchObject({ complaints: '' });
  await rm(folder, { recursive: true });
}, 30_000);

/** A packet every 20 ms, from a process that others keep from the processor. */
const SENDER_LATE_MS = 250;

test('a producer that is paused and goes on is one time line with a gap', async () => {
  const router = await worker.createRouter({ mediaCodecs: SESSION_CODECS });
  const { recorder, folder, stopped } = await aRecorder();
  const feed = await RecorderFeed.open({ router, recorder, log });
  const { producer, port } = await produce(router, audio);
  await feed.add('AGENT', producer);
  const sending = send(audio, port);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const pausingAt = performance.now();
  await producer.pause();
  const pausedAt = performance.now();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const resumingAt = performance.now();
  await producer.resume();
  const resumedAt = performance.now();
  await sending;
  const files = await stopped();
  router.close();

  expect(files.map((file) => file.participant)).toEqual(['AGENT']);
  const [gap, ...others] = files[0]!.gaps;
  expect(others).toEqual([]);
  expect(gap).toMatchObject({ track: 'AUDIO', cause: 'MUTED' });
  const missingMs = gap!.toMs - gap!.fromMs;
  expect(missingMs).toBeGreaterThan(resumingAt - pausedAt - SENDER_LATE_MS);
  expect(missingMs).toBeLessThan(resumedAt - pausingAt + SENDER_LATE_MS);
  await rm(folder, { recursive: true });
}, 30_000);
