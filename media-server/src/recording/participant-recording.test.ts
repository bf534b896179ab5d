import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newSealing } from '@visavis/evidence/sealed/file-key';
import { ParticipantRecording } from './participant-recording.ts';
import { RecordingFile } from './recording-file.ts';

const PACKET = Buffer.from('f8fffe0102', 'hex');
const PACKET_MS = 20;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'participant-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('after a second in which nothing came, what comes is on the disk in the next', async () => {
  const sealing = newSealing(Buffer.alloc(32), { caseId: 'a-case', key: 'a-file' });
  const file = await RecordingFile.create(join(folder, 'one.sealed'), sealing);
  const recording = new ParticipantRecording({
    ...{ participant: 'CUSTOMER', stretch: 1, startedAtMs: 0, file },
  });
  recording.audio.resume(0);
  const add = (atMs: number) =>
    recording.addSound(PACKET, 0, PACKET.length, { atMs, durationMs: PACKET_MS, nowMs: atMs });
  const kept = (nowMs: number) => recording.progress(nowMs).audio.written;

  add(0);
  await recording.flush(1000);
  expect(kept(1000)).toBe(1);
  await recording.flush(2000);
  add(2000);
  await recording.flush(3000);
  expect(kept(3000)).toBe(2);
  await recording.finish(3000, 1000);
});
