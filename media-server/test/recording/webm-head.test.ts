import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';
import { MatroskaScan } from '../../src/recording/matroska-scan.ts';
import type { Scanned } from '../../src/recording/scanned.ts';
import { webmHead } from '../../src/recording/webm-head.ts';
import { aWrittenRecording, brightnessAt } from './a-written-recording.ts';
import { rangeServer } from './range-server.ts';

const run = promisify(execFile);
/** An encoder does not keep a grey exactly. Neighbouring seconds are 8 apart. */
const GREY_MAY_DIFFER = 3;

let browser: Browser;

beforeAll(async () => {
  const args = ['--no-sandbox', '--disable-gpu', '--mute-audio'];
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args });
});
afterAll(() => browser.close());

type Film = {
  readonly scanned: Scanned;
  readonly url: string;
  readonly page: Page;
  close(): Promise<void>;
};

/** Head and body of a recording as one film, before a real browser. */
async function aFilm(raw: Buffer): Promise<Film> {
  const scan = new MatroskaScan();
  scan.push(raw);
  const scanned = scan.end();
  const bytes = Buffer.concat([webmHead(scanned), raw.subarray(scanned.bodyFrom)]);
  const { origin, close } = await rangeServer(bytes);
  const page = await browser.newPage();
  await page.goto(origin);
  await page.evaluate('loaded');
  const end = async () => {
    await page.close();
    close();
  };
  return { scanned, url: `${origin}/film.webm`, page, close: end };
}

/** What the browser shows at a time: how bright, how large. */
const seen = (page: Page, second: number) =>
  page.evaluate<{ readonly luminance: number; readonly widthPx: number }>(`seen(${second})`);

/** What ffmpeg shows at a time when it seeks by HTTP. */
async function decoded(url: string, second: number): Promise<number> {
  const args = ['-v', 'error', '-ss', String(second), '-i', url, '-frames:v', '1'];
  const output = ['-vf', 'scale=2:2', '-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-'];
  const { stdout } = await run('ffmpeg', [...args, ...output], { encoding: 'buffer' });
  return stdout.readUInt8(0);
}

async function probed(
  url: string,
): Promise<{ complaints: string; streams: string; duration: number }> {
  const entries = 'format=duration:stream=codec_name';
  const { stdout, stderr } = await run('ffprobe', [
    ...['-v', 'warning', '-show_entries', entries, '-of', 'json', url],
  ]);
  const { format, streams } = JSON.parse(stdout) as {
    format: { duration: string };
    streams: { codec_name: string }[];
  };
  const names = streams.map(({ codec_name }) => codec_name).sort();
  return { complaints: stderr.trim(), streams: names.join(' '), duration: Number(format.duration) };
}

const playedToTheEnd = (page: Page) => page.evaluate<number>('playedToTheEnd()');

describe('a recording whose picture changes its size, with gaps', () => {
  let film: Film;

  beforeAll(async () => {
    const raw = await aWrittenRecording({
      video: [
        { fromMs: 1500, seconds: 5, size: '320x180' },
        { fromMs: 7000, seconds: 5, size: '1280x720' },
        { fromMs: 15_000, seconds: 5, size: '640x360' },
      ],
      audio: [
        { fromMs: 0, seconds: 5 },
        { fromMs: 9000, seconds: 11 },
      ],
    });
    film = await aFilm(raw);
  });
  afterAll(() => film.close());

  test('is one whole WebM for ffprobe', async () => {
    const { complaints, streams, duration } = await probed(film.url);
    expect(complaints).toBe('');
    expect(streams).toBe('opus vp8');
    expect(duration).toBeCloseTo(20, 1);
    // Four seconds in packets of 20 ms; the encoder made one packet more than was asked for.
    expect(film.scanned.audio).toMatchObject({ silences: 199 });
  });

  test.each([
    [3.5, 320],
    [8.5, 1280],
    [10.5, 1280],
    [15.5, 640],
    [19.5, 640],
  ])('shows the right picture at %p s', async (second, widthPx) => {
    const shown = await seen(film.page, second);
    expect(shown.widthPx).toBe(widthPx);
    const expected = brightnessAt(Math.floor(second));
    expect(Math.abs(shown.luminance - expected)).toBeLessThan(GREY_MAY_DIFFER);
    expect(Math.abs((await decoded(film.url, second)) - expected)).toBeLessThan(GREY_MAY_DIFFER);
  });

  test('can be sent back to before the first picture and plays on', async () => {
    await seen(film.page, 18);
    await seen(film.page, 0.2);
    expect(await playedToTheEnd(film.page)).toBeCloseTo(20, 0);
  });
});

test('a recording of pictures alone plays and is sought', async () => {
  const film = await aFilm(
    await aWrittenRecording({ video: [{ fromMs: 0, seconds: 6, size: '320x180' }] }),
  );
  expect((await probed(film.url)).streams).toBe('vp8');
  const { luminance } = await seen(film.page, 4.5);
  expect(Math.abs(luminance - brightnessAt(4))).toBeLessThan(GREY_MAY_DIFFER);
  expect(await playedToTheEnd(film.page)).toBeCloseTo(6, 0);
  await film.close();
});

test('a recording of sound alone plays and is sought', async () => {
  const film = await aFilm(await aWrittenRecording({ audio: [{ fromMs: 500, seconds: 6 }] }));
  expect(await probed(film.url)).toMatchObject({ complaints: '', streams: 'opus' });
  expect(await playedToTheEnd(film.page)).toBeCloseTo(6.5, 0);
  await film.close();
});

test('a recording that was cut within a block plays up to there', async () => {
  const raw = await aWrittenRecording({
    video: [{ fromMs: 0, seconds: 6, size: '320x180' }],
    audio: [{ fromMs: 0, seconds: 6 }],
  });
  const film = await aFilm(raw.subarray(0, raw.length - 700));
  const { durationMs, wholeUntil, sizeBytes } = film.scanned;
  expect(wholeUntil).toBeLessThan(sizeBytes);
  expect(durationMs).toBeGreaterThan(5000);
  expect(await playedToTheEnd(film.page)).toBeCloseTo(durationMs / 1000, 0);
  await film.close();
});
