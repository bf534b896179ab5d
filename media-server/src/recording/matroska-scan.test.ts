import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ClusterBuffer } from './cluster-buffer.ts';
import { matroskaHeader, AUDIO_TRACK, VIDEO_TRACK } from './matroska-header.ts';
import { MatroskaScan } from './matroska-scan.ts';
import { SILENCE } from './silence.ts';

const STARTED_AT = Date.UTC(2026, 10, 22, 10, 15);
const head = matroskaHeader({ widthPx: 1280, heightPx: 720 }, STARTED_AT);

const keyframe = Buffer.from('d0ea019d012a400140010102030405', 'hex');
keyframe.writeUInt16LE(640, 6);
keyframe.writeUInt16LE(360, 8);
const frame = Buffer.from('d1ea0102030405', 'hex');
const sound = Buffer.from('fc010203', 'hex');

type Block = readonly [track: number, atMs: number, bytes: Buffer];

/** Clusters of these blocks, one for each list. */
function aRecording(...lists: readonly (readonly Block[])[]): Buffer {
  const clusters = new ClusterBuffer();
  const written = lists.map((blocks) => {
    for (const [track, atMs, bytes] of blocks) {
      const at = clusters.beginBlock(track, atMs, bytes.length, bytes !== frame);
      bytes.copy(clusters.bytes, at);
    }
    return Buffer.from(clusters.take());
  });
  return Buffer.concat([head, ...written]);
}

const file = aRecording(
  [
    [AUDIO_TRACK, 10, sound],
    [AUDIO_TRACK, 30, SILENCE],
    [VIDEO_TRACK, 40, keyframe],
    [AUDIO_TRACK, 50, sound],
    [VIDEO_TRACK, 80, frame],
  ],
  [[VIDEO_TRACK, 1000, keyframe]],
  [
    [VIDEO_TRACK, 2100, frame],
    [VIDEO_TRACK, 2150, keyframe],
    [AUDIO_TRACK, 2140, sound],
  ],
);

function scan(bytes: Buffer, pieceBytes = bytes.length) {
  const scanning = new MatroskaScan();
  for (let at = 0; at < bytes.length; at += pieceBytes)
    scanning.push(bytes.subarray(at, at + pieceBytes));
  return scanning.end();
}

test('a scan counts blocks, finds times and the places to play from', () => {
  const found = scan(file);
  expect(found).toMatchObject({
    bodyFrom: head.length,
    sizeBytes: file.length,
    wholeUntil: file.length,
    saidUntil: file.length,
    startedAtMs: STARTED_AT,
    durationMs: 2200,
  });
  expect(found.video).toMatchObject({
    blocks: 5,
    firstMs: 40,
    lastMs: 2150,
    endMs: 2200,
    size: { widthPx: 640, heightPx: 360 },
  });
  expect(found.audio).toMatchObject({ blocks: 3, silences: 1, firstMs: 10, endMs: 2160 });
});

test('cues stand at keyframes, two seconds apart, and point at clusters and blocks', () => {
  const cues = scan(file).video?.cues ?? [];
  expect(cues.map(({ atMs }) => atMs)).toEqual([40, 2150]);
  for (const { clusterAt, blockAt } of cues) {
    expect(file.readUInt32BE(clusterAt)).toBe(0x1f43b675);
    expect(file.readUInt8(clusterAt + 12 + blockAt)).toBe(0xa3);
    expect(file.readUInt8(clusterAt + 12 + blockAt + 5)).toBe(0x80 + VIDEO_TRACK);
  }
});

test('it does not matter in which pieces the file comes', () => {
  const whole = scan(file);
  for (let pieceBytes = 1; pieceBytes <= 40; pieceBytes += 1)
    expect(scan(file, pieceBytes)).toEqual(whole);
});

test('of a file that was cut, whole blocks count, and the end of the last whole cluster is known', () => {
  const [second, third] = [1000, 2100].map((atMs) => clusterStart(atMs));
  const cut = scan(file.subarray(0, file.length - 1));
  expect(cut).toMatchObject({ wholeUntil: third, saidUntil: file.length, durationMs: 2200 });
  expect(cut.audio?.blocks).toBe(2);
  expect(scan(file.subarray(0, third)).wholeUntil).toBe(third);
  expect(scan(file.subarray(0, second! + 5))).toMatchObject({ wholeUntil: second });
  expect(scan(head)).toMatchObject({ bodyFrom: head.length, wholeUntil: head.length });
});

const clusterStart = (atMs: number) => {
  const time = Buffer.alloc(10);
  time.writeUInt16BE(0xe788);
  time.writeBigUInt64BE(BigInt(atMs), 2);
  return file.indexOf(time) - 12;
};

test('a file without a whole head is refused', () => {
  expect(() => scan(head.subarray(0, -1))).toThrow('it ends within its head');
  expect(() => scan(Buffer.alloc(0))).toThrow('damaged at byte 0');
});

test.each([
  ['the first byte', 0],
  ['the identifier of a cluster', clusterStart(1000)],
  ['the time of a cluster', clusterStart(1000) + 12],
  ['the first block of a cluster', clusterStart(1000) + 22],
])('damage to %s is reported with its place', (_, at) => {
  const damaged = Buffer.from(file);
  damaged.writeUInt8(damaged.readUInt8(at) ^ 0xff, at);
  expect(() => scan(damaged)).toThrow(`damaged at byte ${at}`);
});

test('a block that would reach beyond its cluster, or of an unknown track, is refused', () => {
  const at = clusterStart(1000) + 22;
  const long = Buffer.from(file);
  long.writeUInt32BE(0x10ffffff, at + 1);
  expect(() => scan(long)).toThrow(`at byte ${at}: the block does not fit`);
  const strange = Buffer.from(file);
  strange.writeUInt8(0x87, at + 5);
  expect(() => scan(strange)).toThrow('the unknown track 7');
});

test('whatever comes, a scan answers or refuses with a place', () => {
  fc.assert(
    fc.property(fc.nat(file.length - 1), fc.nat(255), (at, value) => {
      const changed = Buffer.from(file);
      changed.writeUInt8(value, at);
      try {
        return scan(changed, 7).sizeBytes === file.length;
      } catch (err) {
        return err instanceof Error && /^The recording is damaged at byte \d+: /.test(err.message);
      }
    }),
  );
});

test('a long recording has a bounded number of cues', () => {
  const scanning = new MatroskaScan();
  scanning.push(head);
  const clusters = new ClusterBuffer();
  for (let second = 0; second < 12 * 3600; second += 2) {
    const at = clusters.beginBlock(VIDEO_TRACK, second * 1000, 15, true);
    keyframe.copy(clusters.bytes, at);
    scanning.push(Buffer.from(clusters.take()));
  }
  const cues = scanning.end().video?.cues ?? [];
  expect(cues.length).toBeLessThan(4096);
  expect(cues.length).toBeGreaterThan(2000);
});
