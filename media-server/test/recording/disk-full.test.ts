import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { aRecorder, stopRecorders } from './a-recorder.ts';
import { decodeAll, frameCount, makeStream, send, type SentStream } from './sent-media.ts';
import { unsealed } from './unsealed.ts';

/** Only root may mount; what a full disk does is not known where nobody can make one. */
const maybe = process.getuid?.() === 0 ? test : test.skip;

let video: SentStream;
let folder = '';

beforeAll(async () => {
  video = await makeStream('VIDEO', 1001, 6);
  folder = await mkdtemp(join(tmpdir(), 'disk-full-'));
}, 90_000);
afterEach(stopRecorders);
afterAll(async () => {
  await rm(folder, { recursive: true });
});

maybe(
  'a disk that fills up is told at once; what was written can be read, the rest is a gap',
  async () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96k', 'tmpfs', folder]);
    try {
      const { recorder, add, port, healths } = await aRecorder({ folder });
      add('CUSTOMER', video);
      await send(video, port);
      expect(healths.at(-1)).toMatchObject({ state: 'FAILED', failure: 'DISK_FULL' });
      const [file] = await recorder.stop();
      expect(file).toMatchObject({ failure: 'DISK_FULL' });
      expect(file!.videoFrames).toBeGreaterThan(20);
      expect(file!.videoFrames).toBeLessThan(frameCount(video.packets));
      const gap = file!.gaps.at(-1)!;
      expect(gap).toMatchObject({ track: 'VIDEO', cause: 'LOST' });
      expect(gap.toMs).toBeGreaterThan(5500);
      const elsewhere = await mkdtemp(join(tmpdir(), 'disk-full-'));
      execFileSync('cp', [file!.path, elsewhere]);
      const copy = join(elsewhere, 'customer-1.sealed');
      expect((await readFile(copy)).length).toBeGreaterThan(20_000);
      const plain = await unsealed({ participant: 'CUSTOMER', path: copy });
      expect(await decodeAll(plain)).toEqual({ pictures: file!.videoFrames, complaints: '' });
      await rm(elsewhere, { recursive: true });
    } finally {
      await stopRecorders();
      execFileSync('umount', [folder]);
    }
  },
  30_000,
);
