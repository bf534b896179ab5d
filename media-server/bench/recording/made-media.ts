import { execFile } from 'node:child_process';
import { rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EncodedPacketSink, FilePathSource, Input, WEBM } from 'mediabunny';

const run = promisify(execFile);

/** A frame or a packet of sound, cut into the payloads of its RTP packets. */
export type Unit = { readonly atTicks: number; readonly payloads: readonly Buffer[] };

/** What one participant sends, for `LOOP_SECONDS`; it can be sent again and again. */
export type MadeMedia = { readonly video: readonly Unit[]; readonly audio: readonly Unit[] };

export const LOOP_SECONDS = 8;
export const FRAME_RATE = 30;
export const VIDEO_CLOCK = 90_000;
export const AUDIO_CLOCK = 48_000;
const MOST_PAYLOAD_BYTES = 1150;

/**
 * Noise keeps the encoder at its bit rate, as a hand-held camera does. A keyframe every two seconds, no
 * larger than browsers let it become.
 */
const FFMPEG = [
  '-hide_banner -loglevel error',
  `-f lavfi -i testsrc2=size=1280x720:rate=${FRAME_RATE},noise=alls=24:allf=t`,
  '-f lavfi -i sine=frequency=440:sample_rate=48000',
  `-t ${LOOP_SECONDS}`,
  '-c:v libvpx -b:v 1500k -minrate 1400k -maxrate 1600k -bufsize 750k -g 60 -keyint_min 60 -max-intra-rate 600',
  '-deadline realtime -cpu-used 16 -threads 2 -lag-in-frames 0 -auto-alt-ref 0',
  '-c:a libopus -b:a 32k -ac 2 -vbr off -f webm',
].join(' ');

/** Makes 720p VP8 at 1.5 Mbit/s and Opus with ffmpeg, and cuts them into RTP payloads. */
export async function makeMedia(ffmpeg: string): Promise<MadeMedia> {
  const folder = await mkdtemp(join(tmpdir(), 'visavis-bench-media-'));
  const path = join(folder, 'loop.webm');
  try {
    await run(ffmpeg, [...FFMPEG.split(' '), path]);
    return await readMedia(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readMedia(path: string): Promise<MadeMedia> {
  const input = new Input({ source: new FilePathSource(path), formats: [WEBM] });
  try {
    const video: Unit[] = [];
    const audio: Unit[] = [];
    const [picture, sound] = [
      await input.getPrimaryVideoTrack(),
      await input.getPrimaryAudioTrack(),
    ];
    if (!picture || !sound) throw new Error('ffmpeg made no picture or no sound');
    for await (const packet of new EncodedPacketSink(picture).packets())
      video.push({
        atTicks: Math.round((video.length * VIDEO_CLOCK) / FRAME_RATE),
        payloads: vp8Payloads(Buffer.from(packet.data), video.length),
      });
    for await (const packet of new EncodedPacketSink(sound).packets())
      audio.push({
        atTicks: audio.length * (AUDIO_CLOCK / 50),
        payloads: [Buffer.from(packet.data)],
      });
    return { video, audio: audio.slice(0, LOOP_SECONDS * 50) };
  } finally {
    input.dispose();
  }
}

/** The payload descriptor of RFC 7741 with a picture number, as browsers send it. */
function vp8Payloads(frame: Buffer, number: number): readonly Buffer[] {
  const payloads: Buffer[] = [];
  for (let at = 0; at < frame.length; at += MOST_PAYLOAD_BYTES) {
    const first = 0x80 | (at === 0 ? 0x10 : 0);
    const descriptor = Buffer.from([first, 0x80, 0x80 | ((number >> 8) & 0x7f), number & 0xff]);
    payloads.push(Buffer.concat([descriptor, frame.subarray(at, at + MOST_PAYLOAD_BYTES)]));
  }
  return payloads;
}
