import { FilePathSource, Input, MATROSKA } from 'mediabunny';
import { plusMs, type Instant } from '@visavis/domain/ids';
import type { Participant } from '@visavis/domain/session/session';
import type { DescribedFile } from './stretches.ts';

/** What a file tells about itself whose recorder could not: it was cut off by a crash. */
export async function measureRecording(
  path: string,
  participant: Participant,
  startedAt: Instant,
): Promise<DescribedFile> {
  const input = new Input({ source: new FilePathSource(path), formats: [MATROSKA] });
  try {
    const durationMs = Math.round((await input.computeDuration()) * 1000);
    const video = await input.getPrimaryVideoTrack();
    const audio = await input.getPrimaryAudioTrack();
    return {
      participant,
      endedAt: plusMs(startedAt, durationMs),
      durationMs,
      videoFrames: (await video?.computePacketStats())?.packetCount ?? 0,
      audioPackets: (await audio?.computePacketStats())?.packetCount ?? 0,
      gaps: [],
    };
  } finally {
    input.dispose();
  }
}
