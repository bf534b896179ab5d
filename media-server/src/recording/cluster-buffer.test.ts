import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny';
import { ClusterBuffer } from './cluster-buffer.ts';
import { AUDIO_TRACK, matroskaHeader, VIDEO_TRACK } from './matroska-header.ts';

const SIZE = { widthPx: 1280, heightPx: 720 };
/** The start of a VP8 keyframe of 1280 by 720. */
const KEYFRAME = Buffer.from('10020 09d012a0005d002'.replaceAll(' ', ''), 'hex');

type Block = { readonly track: number; readonly stepMs: number; readonly content: Uint8Array };

const block: fc.Arbitrary<Block> = fc.record({
  track: fc.constantFrom(VIDEO_TRACK, AUDIO_TRACK),
  stepMs: fc.integer({ min: 1, max: 3000 }),
  content: fc.uint8Array({ minLength: 1, maxLength: 300 }),
});

/** Writes the blocks in pieces, as one write a second does. */
function fileOf(blocks: readonly (Block & { atMs: number })[], pieceLength: number): Buffer {
  const clusters = new ClusterBuffer();
  const pieces = [matroskaHeader(SIZE, 0)];
  blocks.forEach(({ track, atMs, content }, index) => {
    const at = clusters.beginBlock(track, atMs, content.length, true);
    clusters.bytes.set(content, at);
    if (index % pieceLength > 0) return;
    const taken = clusters.take();
    pieces.push(Buffer.from(taken));
    clusters.giveBack(taken);
  });
  return Buffer.concat([...pieces, clusters.take()]);
}

async function packetsOf(file: Buffer) {
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(file) });
  const found: { track: number; atMs: number; content: Uint8Array }[] = [];
  for (const track of await input.getTracks()) {
    for await (const packet of new EncodedPacketSink(track).packets()) {
      const atMs = Math.round(packet.timestamp * 1000);
      found.push({
        track: track.isVideoTrack() ? VIDEO_TRACK : AUDIO_TRACK,
        atMs,
        content: packet.data,
      });
    }
  }
  return found;
}

test('another reader finds every block with its time and bytes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(block, { maxLength: 60 }),
      fc.integer({ min: 1, max: 20 }),
      async (rest, piece) => {
        const steps = [
          { track: VIDEO_TRACK, stepMs: 0, content: KEYFRAME },
          { track: AUDIO_TRACK, stepMs: 0, content: Buffer.from('78ff', 'hex') },
          ...rest,
        ];
        let atMs = 0;
        const blocks = steps.map((step) => ({ ...step, atMs: (atMs += step.stepMs) }));
        const found = await packetsOf(fileOf(blocks, piece));
        for (const track of [VIDEO_TRACK, AUDIO_TRACK]) {
          const isOfTrack = (one: { track: number }) => one.track === track;
          const plain = (one: { atMs: number; content: Uint8Array }) =>
            `${one.atMs} ${Buffer.from(one.content).toString('hex')}`;
          expect(found.filter(isOfTrack).map(plain)).toEqual(blocks.filter(isOfTrack).map(plain));
        }
      },
    ),
    { numRuns: 40 },
  );
});

test('a block larger than the memory at hand, and one that comes late, have their place', async () => {
  const large = Buffer.alloc(700_000, 7);
  KEYFRAME.copy(large);
  const blocks = [
    { track: VIDEO_TRACK, stepMs: 0, atMs: 2000, content: large },
    { track: AUDIO_TRACK, stepMs: 0, atMs: 1000, content: Buffer.from('78ff', 'hex') },
    { track: AUDIO_TRACK, stepMs: 0, atMs: 1020, content: Buffer.from('78fe', 'hex') },
  ];
  const found = await packetsOf(fileOf(blocks, 1));
  expect(found.map(({ atMs, content }) => [atMs, content.length])).toEqual([
    [2000, 700_000],
    [1000, 2],
    [1020, 2],
  ]);
});
