import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { aRecorder, stopRecorders } from './a-recorder.ts';
import {
  asNewStream,
  decodeAll,
  frameCount,
  makeStream,
  openSender,
  probe,
  send,
  type Fate,
  type SentStream,
} from './sent-media.ts';

const SECONDS = 4;
let video: SentStream;
let audio: SentStream;

beforeAll(async () => {
  video = await makeStream('VIDEO', 1001, SECONDS);
  audio = await makeStream('AUDIO', 1002, SECONDS);
}, 90_000);

afterEach(stopRecorders);

/** Loses what was captured in this stretch of a stream. */
function lostBetween({ packets, clockRate }: SentStream, fromMs: number, toMs: number): Fate {
  const first = packets[0]!.readUInt32BE(4);
  return (packet) => {
    const atMs = (((packet.readUInt32BE(4) - first) >>> 0) / clockRate) * 1000;
    return atMs > fromMs && atMs < toMs ? 'LOST' : { afterMs: 0 };
  };
}

/** Fates by chance that are the same in every run. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

test('both participants are recorded whole, in step, and as long as they were sent', async () => {
  const { add, port, clean, healths, stopped } = await aRecorder();
  const agentVideo = asNewStream(video, {
    ssrc: 2001,
    sequence: 65_500,
    timestamp: 2 ** 32 - 90_000,
  });
  const agentAudio = asNewStream(audio, {
    ssrc: 2002,
    sequence: 65_500,
    timestamp: 2 ** 32 - 48_000,
  });
  add('CUSTOMER', video);
  add('CUSTOMER', audio);
  add('AGENT', agentVideo);
  add('AGENT', agentAudio);
  await Promise.all([video, audio, agentVideo, agentAudio].map((stream) => send(stream, port)));
  const files = await stopped();

  expect(files.map((file) => file.participant)).toEqual(['CUSTOMER', 'AGENT']);
  for (const file of files) {
    const found = await probe(file.path);
    expect(found.complaints).toBe('');
    expect(found.codecs).toEqual(['opus', 'vp8']);
    expect(found.size).toMatchObject({ width: 320, height: 180 });
    expect(found.videoMs).toHaveLength(frameCount(video.packets));
    expect(found.audioMs).toHaveLength(audio.packets.length);
    const beganMs = Math.min(found.videoMs[0]!, found.audioMs[0]!);
    expect(Math.abs(file.durationMs - beganMs - SECONDS * 1000)).toBeLessThan(50);
    expect(Math.abs(found.videoMs[0]! - found.audioMs[0]!)).toBeLessThan(40);
    expect(
      Math.abs(found.videoMs.at(-1)! - found.videoMs[0]! - (SECONDS - 1 / 30) * 1000),
    ).toBeLessThan(40);
    expect(file).toMatchObject({ gaps: [], videoFrames: found.videoMs.length });
    const bytes = await readFile(file.path);
    expect(file.sizeBytes).toBe(bytes.length);
  }
  expect(healths.at(-2)).toMatchObject({ state: 'WRITING' });
  expect(healths.at(-1)).toMatchObject({ state: 'STOPPED' });
  await clean();
}, 30_000);

test('packets that come late, twice or in another order are all recorded', async () => {
  const { add, port, clean, stopped } = await aRecorder();
  add('CUSTOMER', video);
  add('CUSTOMER', audio);
  const chance = chances(7);
  const fate: Fate = () => ({ afterMs: chance() < 0.05 ? 400 : chance() * 60 });
  const again: Fate = () => (chance() < 0.1 ? { afterMs: 100 } : 'LOST');
  // Nobody knows that something came before the first packet that came.
  const first: Fate = (packet, index) => (index < 10 ? { afterMs: 0 } : fate(packet, index));
  await Promise.all([send(video, port, first), send(audio, port, first), send(video, port, again)]);
  const [file] = await stopped();
  const found = await probe(file!.path);
  expect(found.videoMs).toHaveLength(frameCount(video.packets));
  expect(found.audioMs).toHaveLength(audio.packets.length);
  expect(file!.gaps).toEqual([]);
  expect((await decodeAll(file!.path)).complaints).toBe('');
  await clean();
}, 30_000);

test('what is lost for good is on the gap list, and the rest can be decoded', async () => {
  const { add, port, clean, keyframeRequests, stopped } = await aRecorder({
    maxWaitMs: 200,
  });
  add('CUSTOMER', video);
  add('CUSTOMER', audio);
  await Promise.all([
    send(video, port, lostBetween(video, 1990, 2050)),
    send(audio, port, lostBetween(audio, 1990, 2050)),
  ]);
  const [file] = await stopped();

  const { complaints, pictures } = await decodeAll(file!.path);
  expect(complaints).toBe('');
  expect(pictures).toBe(file!.videoFrames);
  const found = await probe(file!.path);
  const gapOf = (track: string) => file!.gaps.filter((gap) => gap.track === track);
  expect(gapOf('AUDIO')).toMatchObject([{ cause: 'LOST' }]);
  const [audioGap] = gapOf('AUDIO');
  const silentMs = found.audioMs.slice(1).map((atMs, index) => atMs - found.audioMs[index]!);
  expect(Math.max(...silentMs)).toBeLessThan(41);
  expect(audioGap!.toMs - audioGap!.fromMs).toBeGreaterThanOrEqual(59);
  expect(audioGap!.toMs - audioGap!.fromMs).toBeLessThan(75);
  expect(gapOf('VIDEO')).toMatchObject([{ cause: 'LOST' }]);
  const [videoGap] = gapOf('VIDEO');
  expect(found.videoMs).toContain(videoGap!.toMs);
  const frames = (videoGap!.toMs - videoGap!.fromMs) / (1000 / 30);
  expect(Math.abs(frameCount(video.packets) - file!.videoFrames - frames)).toBeLessThan(2);
  expect(keyframeRequests.length).toBeGreaterThanOrEqual(2);
  await clean();
}, 30_000);

test('lost packets are asked for and taken when they are sent again', async () => {
  const { recorder, add, clean, stopped } = await aRecorder();
  add('CUSTOMER', video);
  const sender = await openSender();
  await recorder.connect(sender.address);
  sender.resendWhenAsked(video);
  const fate: Fate = (_packet, index) => (index > 5 && index % 20 === 0 ? 'LOST' : { afterMs: 0 });
  await send(video, recorder.address.port, fate, sender.socket);
  const [file] = await stopped();
  sender.socket.close();
  expect(file).toMatchObject({ videoFrames: frameCount(video.packets), gaps: [] });
  await clean();
}, 30_000);

test('a track that never comes holds up neither the file nor the other track', async () => {
  const { add, port, clean, healths, stopped } = await aRecorder();
  add('CUSTOMER', video);
  add('CUSTOMER', audio);
  add('AGENT', asNewStream(video, { ssrc: 2001 }));
  add('AGENT', asNewStream(audio, { ssrc: 2002 }));
  await Promise.all([send(video, port), send(asNewStream(audio, { ssrc: 2002 }), port)]);
  const seen = healths.at(-1)!;
  expect(seen.state).toBe('STALLED');
  expect(seen.participants.map((side) => side.sizeBytes > 0)).toEqual([true, true]);
  const files = await stopped();
  const [customer, agent] = await Promise.all(files.map((file) => probe(file.path)));
  expect(customer).toMatchObject({ audioMs: [], videoMs: { length: frameCount(video.packets) } });
  expect(agent).toMatchObject({ videoMs: [], audioMs: { length: audio.packets.length } });
  expect(files[0]!.gaps).toMatchObject([{ track: 'AUDIO' }]);
  await clean();
}, 30_000);

test('a camera that is closed, and another of another size, are one time line', async () => {
  const { add, port, clean, stopped } = await aRecorder();
  const small = await makeStream('VIDEO', 3001, 2, '160x90');
  const first = add('CUSTOMER', small);
  await send(small, port);
  first.close('DISCONNECTED');
  await new Promise((resolve) => setTimeout(resolve, 500));
  const second = asNewStream(video, { ssrc: 3002, timestamp: 5 });
  add('CUSTOMER', second);
  await send(second, port);
  const [file] = await stopped();
  const { complaints, pictures } = await decodeAll(file!.path);
  expect(complaints).not.toMatch(/error|invalid|corrupt/i);
  expect(pictures).toBe(frameCount(small.packets) + frameCount(video.packets));
  expect(file!.gaps).toMatchObject([{ track: 'VIDEO', cause: 'DISCONNECTED' }]);
  const [gap] = file!.gaps;
  expect(gap!.toMs - gap!.fromMs).toBeGreaterThan(450);
  const { videoMs } = await probe(file!.path);
  expect(videoMs).toEqual(videoMs.toSorted((one, other) => one - other));
  await clean();
}, 30_000);

test('a picture that changes its size in one stream is one time line that can be decoded', async () => {
  const { add, port, clean, stopped } = await aRecorder();
  const sizes = await Promise.all(
    ['320x180', '1280x720', '640x360'].map((size) => makeStream('VIDEO', 4001, 2, size)),
  );
  add('CUSTOMER', sizes[0]!);
  let from = { ssrc: 4001, sequence: 100, timestamp: 9000 };
  for (const stream of sizes) {
    const sent = asNewStream(stream, from);
    await send(sent, port);
    const last = sent.packets.at(-1)!;
    const sequence = (last.readUInt16BE(2) + 1) & 0xffff;
    from = { ...from, sequence, timestamp: last.readUInt32BE(4) + 90_000 / 30 };
  }
  const [file] = await stopped();
  const frames = sizes.reduce((sum, { packets }) => sum + frameCount(packets), 0);
  expect(file).toMatchObject({ videoFrames: frames, gaps: [] });
  const found = await probe(file!.path);
  expect(found.videoMs).toHaveLength(frames);
  expect(found.videoMs).toEqual(found.videoMs.toSorted((one, other) => one - other));
  // Sizes come and go in the stream; what decodes must say so and go on.
  const decoded = await decodeAll(file!.path);
  expect(decoded.pictures).toBe(frames);
  expect(decoded.complaints).not.toMatch(/error|invalid|corrupt/i);
  await clean();
}, 60_000);

test('a camera that is exchanged behind the same stream goes on where it was', async () => {
  // What `replaceTrack` does: the stream goes on, its clock jumps, a keyframe comes first.
  const { add, port, clean, stopped } = await aRecorder();
  const first = asNewStream(video, { ssrc: 4002, sequence: 10, timestamp: 1000 });
  add('CUSTOMER', first);
  await send(first, port);
  const last = first.packets.at(-1)!;
  const sequence = last.readUInt16BE(2) + 1;
  const second = asNewStream(video, { ssrc: 4002, sequence, timestamp: 900_000_000 });
  await send(second, port);
  const [file] = await stopped();
  expect(file!.videoFrames).toBe(2 * frameCount(video.packets));
  expect(file!.gaps).toEqual([]);
  expect(Math.abs(file!.durationMs - 2 * SECONDS * 1000)).toBeLessThan(400);
  expect((await decodeAll(file!.path)).complaints).toBe('');
  await clean();
}, 30_000);

test('sound that is sent only now and then (DTX) is placed by its time, and nothing is missing', async () => {
  const { add, port, clean, stopped } = await aRecorder();
  // A packet each 400 ms, numbered without a hole: the others were never sent.
  const packets = audio.packets
    .filter((_, index) => index % 20 === 0)
    .map((packet, index) => {
      const copy = Buffer.from(packet);
      copy.writeUInt16BE(index, 2);
      return copy;
    });
  add('CUSTOMER', audio);
  await send({ ...audio, packets }, port);
  const [file] = await stopped();
  expect(file).toMatchObject({ audioPackets: packets.length, gaps: [] });
  const { audioMs } = await probe(file!.path);
  const spanMs = audioMs.at(-1)! - audioMs[0]!;
  expect(Math.abs(spanMs - (packets.length - 1) * 400)).toBeLessThan(60);
  await clean();
}, 30_000);

test('a track that is closed and opened again and again is one time line with its gaps', async () => {
  const { add, port, clean, stopped } = await aRecorder();
  for (const ssrc of [5001, 5002, 5003]) {
    const stream = asNewStream(audio, { ssrc, sequence: ssrc, timestamp: ssrc * 1000 });
    const track = add('AGENT', stream);
    await send({ ...stream, packets: stream.packets.slice(0, 50) }, port);
    track.close('DISCONNECTED');
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
  const [file] = await stopped();
  expect(file).toMatchObject({ participant: 'AGENT', audioPackets: 150 });
  expect(file!.gaps.map(({ cause }) => cause)).toEqual(Array(3).fill('DISCONNECTED'));
  await clean();
}, 30_000);

test('a still is the next keyframe as a WebP image that others can read', async () => {
  const { recorder, add, port, clean, folder } = await aRecorder();
  add('CUSTOMER', video);
  const sending = send(video, port);
  const snapshot = await recorder.snapshot('CUSTOMER');
  expect(snapshot).toMatchObject({ widthPx: 320, heightPx: 180 });
  const path = join(folder, 'still.webp');
  await writeFile(path, snapshot.bytes);
  const seen = execFileSync('ffprobe', [
    ...'-v error -show_entries stream=codec_name,width,height -of csv=p=0'.split(' '),
    path,
  ]);
  expect(String(seen).trim()).toBe('webp,320,180');
  await sending;
  await recorder.stop();
  await clean();
}, 30_000);

test('a still of nobody is refused, when it was waited for and when the recorder stops', async () => {
  const { recorder, clean } = await aRecorder();
  const refused = { code: 'SNAPSHOT_NOT_POSSIBLE' };
  const waiting = expect(recorder.snapshot('AGENT')).rejects.toMatchObject(refused);
  await recorder.stop();
  await waiting;
  await expect(recorder.snapshot('AGENT')).rejects.toMatchObject(refused);
  await clean();
});

test('a recorder that is stopped at once, and twice, leaves no recording and no handle', async () => {
  const { recorder, folder, clean } = await aRecorder();
  const [once, twice] = await Promise.all([recorder.stop(), recorder.stop()]);
  expect(once).toEqual([]);
  expect(twice).toBe(once);
  expect(await readdir(folder)).toEqual(['stretch-1.notes']);
  await clean();
});

test('a stretch is never recorded over another', async () => {
  const { recorder, folder, clean } = await aRecorder();
  await expect(aRecorder({ folder })).rejects.toMatchObject({ code: 'EEXIST' });
  await recorder.stop();
  await clean();
});

test('a folder that is removed under the recorder is a failure that it tells', async () => {
  const { recorder, add, port, healths, folder } = await aRecorder();
  add('CUSTOMER', video);
  const sending = send(video, port);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await rm(folder, { recursive: true });
  await sending;
  expect(healths.at(-1)).toMatchObject({ state: 'FAILED', failure: 'FOLDER_GONE' });
  expect(await recorder.stop()).toMatchObject([{ failure: 'FOLDER_GONE' }]);
}, 30_000);

test('packets that are no packets are passed over', async () => {
  const { recorder, add, port, clean } = await aRecorder();
  add('CUSTOMER', video);
  const sender = await openSender();
  const broken = video.packets.slice(0, 20).map((packet, index) => packet.subarray(0, index));
  for (const packet of broken) sender.socket.send(packet, port, '127.0.0.1');
  await once(sender.socket.unref(), 'error', { signal: AbortSignal.timeout(100) }).catch(() => []);
  expect(recorder.health().state).toBe('WRITING');
  sender.socket.close();
  await recorder.stop();
  await clean();
});
