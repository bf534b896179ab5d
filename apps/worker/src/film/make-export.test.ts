import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { LANGUAGES } from '@visavis/domain/language';
import type { ExportId, RecordingId, StaffId } from '@visavis/domain/ids';
import type { Recording } from '@visavis/domain/session/session';
import { aCase, aRecording, aSession, AT } from '@visavis/domain/testing/a-case';
import { createLocalFiles } from '@visavis/evidence/store/local-files';
import { createSealedStore } from '@visavis/evidence/store/sealed-store';
import { memoryCaseKeys } from '@visavis/evidence/testing/memory-case-keys';
import { createMemoryPorts } from '@visavis/use-cases/testing/memory-ports';
import { createFfmpeg } from '@visavis/runtime/ffmpeg';
import { layOutCaptions } from './caption-folder.ts';
import { planFilm } from './film-plan.ts';
import { FILM_WORDS } from './film-words.ts';
import { makeExport } from './make-export.ts';

const run = promisify(execFile);
const FILM_MS = 14_000;
const EXPORT_ID = 'a-film' as ExportId;

let folder: string;
let recordings: readonly Recording[];

const kase = aCase();
const evidence = () =>
  createSealedStore({ files: createLocalFiles(join(folder, 'evidence')), caseKeys });
const caseKeys = memoryCaseKeys();

type Source = { readonly picture: string; readonly tone: number; readonly seconds: number };

/** A recording of a colour and a tone, as the recorder leaves it: without index and length. */
async function record({ picture, tone, seconds }: Source, over: Partial<Recording>) {
  const { stdout } = await run(
    'ffmpeg',
    [
      ...['-v', 'error', '-f', 'lavfi', '-i', `${picture}:r=15:d=${seconds}`],
      ...['-f', 'lavfi', '-i', `sine=frequency=${tone}:duration=${seconds}`],
      ...['-c:v', 'libvpx', '-deadline', 'realtime', '-b:v', '200k', '-c:a', 'libopus'],
      ...['-f', 'matroska', '-live', '1', '-'],
    ],
    { encoding: 'buffer', maxBuffer: 64 * 1024 * 1024 },
  );
  const raw = await evidence().put(kase.id, 'RECORDING', 'video/x-matroska', stdout);
  return aRecording({ raw, durationMs: seconds * 1000, gaps: [], ...over });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'film-'));
  const startedAt = '2026-11-22T10:15:00.000Z';
  const laterAt = '2026-11-22T10:15:10.000Z';
  recordings = await Promise.all([
    record(
      { picture: 'color=white:s=320x240', tone: 440, seconds: 6 },
      {
        id: 'c1' as RecordingId,
        startedAt,
        gaps: [{ track: 'VIDEO', fromMs: 3000, toMs: 5000, cause: 'LOST' }],
      },
    ),
    record(
      { picture: 'color=gray:s=640x360', tone: 1760, seconds: 6 },
      { id: 'a1' as RecordingId, participant: 'AGENT', startedAt },
    ),
    record(
      { picture: 'color=white:s=180x320', tone: 440, seconds: 4 },
      { id: 'c2' as RecordingId, stretch: 2, startedAt: laterAt },
    ),
    record(
      { picture: 'color=white:s=320x240', tone: 880, seconds: 3 },
      {
        ...{ id: 'v1' as RecordingId, participant: 'VISITOR', staffId: 'maria' as StaffId },
        ...{ stretch: 3, startedAt: '2026-11-22T10:15:01.000Z' },
      },
    ),
  ]);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

function aStudio(binary = 'ffmpeg', stop = new AbortController()) {
  const film = { id: EXPORT_ID, requestedBy: 'anna' as StaffId, requestedAt: AT };
  const session = aSession({ state: 'ENDED', recordings, exports: [film] });
  const { ports, facts } = createMemoryPorts({ ...kase, sessions: [session] });
  const shares: number[] = [];
  const studio = {
    ports,
    evidence: evidence(),
    ffmpeg: createFfmpeg(binary, 120_000, stop.signal),
    stopping: stop.signal,
    onProgress: (_: unknown, share: number) => void shares.push(share),
  };
  const place = { caseId: kase.id, sessionId: session.id, exportId: EXPORT_ID };
  const read = async () => (await ports.cases.get(kase.id)).sessions[0]?.exports[0];
  return { studio, place, facts, shares, stop, read };
}

const stored = () => readdir(join(folder, 'evidence', kase.id));

let path: string;

beforeAll(async () => {
  const { studio, place, facts, shares, read } = aStudio();
  await makeExport(studio, place);
  const file = (await read())?.file;
  expect(facts).toEqual([expect.objectContaining({ type: 'export.made', sha256: file?.sha256 })]);
  // It is noted once a second at most: how far the last note goes depends on the machine.
  expect(shares.at(-1)).toBeGreaterThan(0);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  path = join(folder, 'film.mp4');
  await writeFile(path, await buffer(await studio.evidence.read(file!)));
}, 120_000);

/** How bright a part of the film is at a second: 16 is black, 235 white. */
async function brightness(second: number, area: string): Promise<number> {
  const { stdout } = await run(
    'ffmpeg',
    [
      ...['-v', 'error', '-ss', String(second), '-i', path, '-frames:v', '1'],
      ...['-vf', `crop=${area},scale=2:2:flags=area`, '-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-'],
    ],
    { encoding: 'buffer' },
  );
  return stdout.readUInt8(0);
}

const CUSTOMER = '100:100:310:220';
const AGENT = '100:100:1030:220';

test('the film is as long as the session, H.264 and AAC', async () => {
  const { stdout } = await run('ffprobe', [
    ...['-v', 'error', '-show_entries', 'format=duration:stream=codec_name,width,height'],
    ...['-of', 'json', path],
  ]);
  const { format, streams } = JSON.parse(stdout) as {
    format: { duration: string };
    streams: { codec_name: string }[];
  };
  expect(Math.abs(Number(format.duration) * 1000 - FILM_MS)).toBeLessThan(100);
  expect(streams).toMatchObject([
    { codec_name: 'h264', width: 1440, height: 600 },
    { codec_name: 'aac' },
  ]);
});

test('the customer is on the left, the agent on the right, what is missing is black', async () => {
  expect(await brightness(1, CUSTOMER)).toBeGreaterThan(220);
  expect(await brightness(1, AGENT)).toBeGreaterThan(110);
  expect(await brightness(1, AGENT)).toBeLessThan(150);
  // In the gap, between the stretches, and of the agent in the second stretch.
  expect(await brightness(3.5, '100:50:310:100')).toBeLessThan(20);
  expect(await brightness(8, '100:50:310:100')).toBeLessThan(20);
  expect(await brightness(12, '100:50:1030:100')).toBeLessThan(20);
  expect(await brightness(12, CUSTOMER)).toBeGreaterThan(220);
});

test('a visitor is small between the two, while they are recorded, over both', async () => {
  // The right half of their picture lies over the agent's grey.
  const visitor = '60:60:760:420';
  expect(await brightness(0.5, visitor)).toBeLessThan(150);
  expect(await brightness(2, visitor)).toBeGreaterThan(220);
  expect(await brightness(5, visitor)).toBeLessThan(150);
});

test.each(LANGUAGES)(
  'the words are there in %s, each of them in a typeface that has it',
  async (language) => {
    const plan = planFilm(recordings, FILM_WORDS[language]);
    const captions = await layOutCaptions(plan, language);
    const { captions: script, fontFolder } = captions.files;
    const picture = join(process.env['VISAVIS_FILM_PICTURES'] ?? folder, `words-${language}.png`);
    const { stderr } = await run('ffmpeg', [
      ...['-v', 'info', '-y', '-f', 'lavfi', '-i', 'color=c=black:s=1440x600:r=1:d=14'],
      ...[
        '-vf',
        `ass=filename=${script}:fontsdir=${fontFolder}`,
        '-ss',
        '3',
        '-frames:v',
        '1',
        picture,
      ],
    ]);
    await captions.remove();
    expect(stderr).toContain('fontselect: ');
    // A system's typeface has a path, and what no typeface has is said to have failed.
    expect(stderr).not.toMatch(/fontselect: .* -> \/|failed to find/);
    await expect(readdir(fontFolder)).rejects.toMatchObject({ code: 'ENOENT' });
  },
);

test('where something is missing there are words', async () => {
  const words = '300:40:210:250';
  expect(await brightness(3.5, words)).toBeGreaterThan(25);
  expect(await brightness(8, words)).toBeGreaterThan(20);
});

test('the clock goes on, second by second', async () => {
  const clockAt = async (second: number) => {
    const { stdout } = await run(
      'ffmpeg',
      [
        ...['-v', 'error', '-ss', String(second), '-i', path, '-frames:v', '1'],
        ...['-vf', 'crop=700:60:370:540,format=gray', '-f', 'rawvideo', '-'],
      ],
      { encoding: 'buffer' },
    );
    return stdout;
  };
  const [early, late] = [await clockAt(1), await clockAt(13)];
  expect(Math.max(...early)).toBeGreaterThan(200);
  expect(early.equals(late)).toBe(false);
});

test('all voices are heard, each in its time', async () => {
  const loudness = async (tone: number, fromS: number, toS: number) => {
    const { stderr } = await run('ffmpeg', [
      ...['-v', 'info', '-i', path, '-vn', '-af'],
      `atrim=${fromS}:${toS},bandpass=f=${tone}:width_type=h:w=40,bandpass=f=${tone}:width_type=h:w=40,volumedetect`,
      ...['-f', 'null', '-'],
    ]);
    return Number(/mean_volume: (-?[\d.]+) dB/.exec(stderr)?.[1]);
  };
  expect(await loudness(440, 1, 5)).toBeGreaterThan(-30);
  expect(await loudness(1760, 1, 5)).toBeGreaterThan(-30);
  expect(await loudness(440, 7, 9)).toBeLessThan(-60);
  expect(await loudness(440, 11, 13)).toBeGreaterThan(-30);
  expect(await loudness(1760, 11, 13)).toBeLessThan(-50);
  expect(await loudness(880, 1.5, 3.5)).toBeGreaterThan(-30);
  expect(await loudness(880, 4.5, 6)).toBeLessThan(-50);
});

test('a film that is made is not made again', async () => {
  const { studio, place, facts } = aStudio();
  await makeExport(studio, place);
  const before = await stored();
  await makeExport(studio, place);
  expect(await stored()).toEqual(before);
  expect(facts).toHaveLength(1);
});

test('a worker that stops half-way leaves nothing, and the next one makes the film', async () => {
  const before = await stored();
  const { studio, place, facts, stop, read } = aStudio();
  const stopEarly = { ...studio, onProgress: () => stop.abort() };
  await expect(makeExport(stopEarly, place)).rejects.toThrow('ffmpeg ended with');
  expect(facts).toEqual([]);
  expect(await stored()).toEqual(before);
  const ffmpeg = createFfmpeg('ffmpeg', 120_000, new AbortController().signal);
  await makeExport({ ...studio, ffmpeg, stopping: new AbortController().signal }, place);
  expect((await read())?.file).toBeDefined();
});

test('a film that can’t be made is written down as such, and leaves nothing', async () => {
  const before = await stored();
  const { studio, place, facts, read } = aStudio('no-such-ffmpeg');
  await expect(makeExport(studio, place)).rejects.toThrow('ffmpeg could not be started');
  expect(facts).toEqual([expect.objectContaining({ type: 'export.failed' })]);
  expect((await read())?.failedAt).toBeDefined();
  expect(await stored()).toEqual(before);
});
