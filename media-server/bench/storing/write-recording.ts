import { join } from 'node:path';
import { AT } from '@visavis/domain/testing/a-case';
import { PARTICIPANTS } from '@visavis/domain/session/session';
import type { Reservation } from '@visavis/evidence/evidence-store';
import { ParticipantRecording } from '../../src/recording/participant-recording.ts';
import { RecordingFile } from '../../src/recording/recording-file.ts';
import { notesName, sealedName } from '../../src/recording/stretch-files.ts';
import { StretchNotes } from '../../src/recording/stretch-notes.ts';
import { keyframeSize, isKeyframe } from '../../src/recording/vp8.ts';
import { LOOP_SECONDS, VIDEO_CLOCK, type MadeMedia, type Unit } from '../recording/made-media.ts';

const DESCRIPTOR_BYTES = 4;
const PACKET_MS = 20;
const SECOND_MS = 1000;
const STRETCH = 1;

/** Writes both files of a session as the recorder does, but as fast as it goes. Gives their bytes. */
export async function writeRecording(
  folder: string,
  reserved: readonly Reservation[],
  media: MadeMedia,
  minutes: number,
): Promise<number> {
  const notes = await StretchNotes.create(join(folder, notesName(STRETCH)));
  const ended = [];
  let sizeBytes = 0;
  for (const [index, participant] of PARTICIPANTS.entries()) {
    const path = join(folder, sealedName(participant, STRETCH));
    const file = await RecordingFile.create(path, reserved[index]!.sealing);
    const startedAtMs = Date.parse(AT);
    const options = { participant, stretch: STRETCH, startedAtMs, file };
    const recording = new ParticipantRecording(options);
    recording.video.resume(0);
    recording.audio.resume(0);
    for (let second = 0; second < minutes * 60; second += 1) {
      addSecond(recording, media, second);
      await recording.flush((second + 1) * SECOND_MS);
    }
    const written = await recording.finish(minutes * 60 * SECOND_MS, 10_000);
    if (!written) throw new Error('Nothing was written');
    const { durationMs, videoFrames, audioPackets, gaps } = written;
    ended.push({ participant, durationMs, videoFrames, audioPackets, gaps });
    sizeBytes += written.sizeBytes;
  }
  await notes.append({ ended });
  await notes.close();
  return sizeBytes;
}

function addSecond(recording: ParticipantRecording, media: MadeMedia, second: number): void {
  const looped = second % LOOP_SECONDS;
  const loopMs = (second - looped) * SECOND_MS;
  for (const unit of media.video.filter((one) => isIn(one, VIDEO_CLOCK, looped)))
    addFrame(recording, unit, loopMs + (unit.atTicks / VIDEO_CLOCK) * SECOND_MS);
  for (const [index, { payloads }] of media.audio.slice(looped * 50, looped * 50 + 50).entries()) {
    const atMs = second * SECOND_MS + index * PACKET_MS;
    const [packet] = payloads;
    const time = { atMs, durationMs: PACKET_MS, nowMs: atMs };
    if (packet) recording.addSound(packet, 0, packet.length, time);
  }
}

const isIn = ({ atTicks }: Unit, clockRate: number, second: number): boolean =>
  Math.floor(atTicks / clockRate) === second;

function addFrame(recording: ParticipantRecording, { payloads }: Unit, atMs: number): void {
  const packets = [...payloads];
  const starts = packets.map(() => DESCRIPTOR_BYTES);
  const ends = packets.map(({ length }) => length);
  const sizeBytes = packets.reduce((sum, { length }) => sum + length - DESCRIPTOR_BYTES, 0);
  const first = packets[0]!;
  const isKey = isKeyframe(first, DESCRIPTOR_BYTES);
  const size = isKey ? keyframeSize(first, DESCRIPTOR_BYTES) : undefined;
  recording.addFrame({ packets, starts, ends, sizeBytes }, atMs, atMs, size);
}
