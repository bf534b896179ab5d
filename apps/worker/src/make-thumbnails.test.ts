import { execFileSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createFfmpeg } from '@visavis/runtime/ffmpeg';
import { makeThumbnails } from './make-thumbnails.ts';
import { planGrid } from './thumbnail-grid.ts';

const ffmpeg = createFfmpeg('ffmpeg', 60_000, new AbortController().signal);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thumbnails-'));
  // A live Matroska as the recorder leaves it: no index, no length, and it starts 1.5 s in.
  execFileSync('ffmpeg', [
    ...['-v', 'error', '-f', 'lavfi', '-i', 'testsrc=duration=12:size=320x240:rate=10'],
    ...['-f', 'lavfi', '-i', 'sine=duration=12', '-c:v', 'libvpx', '-g', '20', '-b:v', '200k'],
    ...['-c:a', 'libopus', '-output_ts_offset', '1.5'],
    ...['-f', 'matroska', '-live', '1', join(folder, 'raw.mkv')],
  ]);
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const probe = (file: string, entries: string): string =>
  execFileSync('ffprobe', ['-v', 'error', '-show_entries', entries, '-of', 'csv=p=0', file], {
    encoding: 'utf8',
  }).trim();

test('the sheet holds a still for every five seconds', async () => {
  const raw = createReadStream(join(folder, 'raw.mkv'));
  const grid = planGrid(13_500);
  expect(grid).toMatchObject({ count: 3, columns: 3, everyMs: 5_000 });
  const sheet = await makeThumbnails(ffmpeg, raw, grid, buffer);
  const path = join(folder, 'sheet.jpg');
  await writeFile(path, sheet);
  expect(probe(path, 'stream=width,height')).toBe('480,120');
  expect(sheet.length).toBeGreaterThan(1_000);
});

test('what is no recording is refused with what ffmpeg said', async () => {
  const nothing = createReadStream(join(folder, 'sheet.jpg'), { end: 20 });
  const made = makeThumbnails(ffmpeg, nothing, planGrid(1000), buffer);
  await expect(made).rejects.toThrow(/ffmpeg ended with 1: .*Invalid data/);
});
