import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFfmpeg } from './ffmpeg.ts';
import { makeSeekable, makeThumbnails } from './make-playable.ts';

const ffmpeg = createFfmpeg('ffmpeg', 60_000, new AbortController().signal);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'playable-'));
  // A live Matroska as the recorder leaves it: no index, no length, and it starts 1.5 s in.
  await ffmpeg([
    ...['-f', 'lavfi', '-i', 'testsrc=duration=12:size=320x240:rate=10'],
    ...['-f', 'lavfi', '-i', 'sine=duration=12'],
    ...[
      '-c:v',
      'libvpx',
      '-g',
      '20',
      '-b:v',
      '200k',
      '-c:a',
      'libopus',
      '-output_ts_offset',
      '1.5',
    ],
    ...['-f', 'matroska', '-live', '1', join(folder, 'raw.mkv')],
  ]);
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const probe = (file: string, entries: string): string =>
  execFileSync('ffprobe', ['-v', 'error', '-show_entries', entries, '-of', 'csv=p=0', file], {
    encoding: 'utf8',
  }).trim();

test('the seekable WebM keeps packets and times, and has an index', async () => {
  const seekable = join(folder, 'seekable.webm');
  await makeSeekable(ffmpeg, join(folder, 'raw.mkv'), seekable);
  expect(Number(probe(seekable, 'format=start_time'))).toBeCloseTo(1.5, 1);
  expect(Number(probe(seekable, 'format=duration'))).toBeCloseTo(13.5, 1);
  const before = probe(join(folder, 'raw.mkv'), 'packet=size').split('\n').length;
  expect(probe(seekable, 'packet=size').split('\n')).toHaveLength(before);
});

test('the sheet holds a still for every five seconds', async () => {
  const seekable = join(folder, 'seekable.webm');
  const sheet = join(folder, 'sheet.jpg');
  const grid = await makeThumbnails(ffmpeg, seekable, sheet, 13_500);
  expect(grid).toMatchObject({ count: 3, columns: 3, everyMs: 5_000 });
  expect(probe(sheet, 'stream=width,height')).toBe('480,120');
  expect((await stat(sheet)).size).toBeGreaterThan(1_000);
});

test('a broken file is refused with what ffmpeg said, and leaves no process', async () => {
  const failing = makeSeekable(ffmpeg, join(folder, 'missing.mkv'), join(folder, 'x.webm'));
  await expect(failing).rejects.toThrow(/ffmpeg ended with 1: .*No such file/);
  expect(await readdir(folder)).not.toContain('x.webm');
});

test('a stop ends ffmpeg at once', async () => {
  const stop = new AbortController();
  const endless = createFfmpeg(
    'ffmpeg',
    60_000,
    stop.signal,
  )([...['-re', '-f', 'lavfi', '-i', 'testsrc=size=64x64:rate=5', '-f', 'null', '-']]);
  stop.abort();
  await expect(endless).rejects.toThrow(/ffmpeg ended with/);
});
