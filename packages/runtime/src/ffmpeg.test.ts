import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, jest, test } from '@jest/globals';
import { createFfmpeg } from './ffmpeg.ts';

const never = new AbortController().signal;
const ENDLESS = ['-re', '-f', 'lavfi', '-i', 'testsrc=size=64x64:rate=5'];
const RAW = ['-f', 'rawvideo', 'pipe:1'];

/** Of the processes that this one started, those that run ffmpeg or are not reaped yet. */
async function children(parent = process.pid): Promise<readonly number[]> {
  const listed = await readFile(`/proc/${parent}/task/${parent}/children`, 'utf8');
  return listed.split(' ').filter(Boolean).map(Number);
}

const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('bytes go in and out by pipes, and it says how far it is', async () => {
  const ffmpeg = createFfmpeg('ffmpeg', 60_000, never);
  const seen: number[] = [];
  const made = await ffmpeg({
    inputs: [Readable.from([Buffer.alloc(96_000)]), Readable.from([Buffer.alloc(96_000)])],
    args: [
      ...['-f', 's16le', '-ar', '48000', '-ac', '1', '-i', 'pipe:3'],
      ...['-f', 's16le', '-ar', '48000', '-ac', '1', '-i', 'pipe:4'],
      ...['-filter_complex', 'amix=inputs=2', '-f', 's16le', 'pipe:1'],
    ],
    output: buffer,
    onProgress: (atMs) => seen.push(atMs),
  });
  expect(made.length).toBe(96_000);
  expect(seen.at(-1)).toBeCloseTo(1000, -2);
});

test('a stop ends ffmpeg, and it is reaped', async () => {
  const stop = new AbortController();
  const before = await children();
  const run = createFfmpeg(
    'ffmpeg',
    60_000,
    stop.signal,
  )({
    inputs: [],
    args: [...ENDLESS, ...RAW],
    output: buffer,
    onProgress: () => stop.abort(),
  });
  await expect(run).rejects.toThrow(/ffmpeg ended with/);
  expect(await children()).toEqual(before);
});

test('one that does not heed the stop signal is killed, with all that it started', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stubborn-'));
  const stubborn = join(folder, 'ffmpeg');
  // Whatever it is told, it goes on; it writes the ids of itself and of a child.
  const script = "trap '' TERM\nsleep 600 &\necho $$ $!\nwait\nsleep 600\n";
  await writeFile(stubborn, `#!/bin/sh\n${script}`, { mode: 0o700 });
  const stop = new AbortController();
  const said = Promise.withResolvers<string>();
  const run = createFfmpeg(
    stubborn,
    60_000,
    stop.signal,
  )({
    inputs: [],
    args: [],
    output: (bytes) => {
      bytes.once('data', (data) => said.resolve(String(data)));
      return buffer(bytes);
    },
  });
  const pids = (await said.promise).trim().split(' ').map(Number);
  expect(pids.map(isThere)).toEqual([true, true]);
  stop.abort();
  await expect(run).rejects.toThrow('ffmpeg ended with SIGKILL');
  expect(isThere(pids[0]!)).toBe(false);
  await rm(folder, { recursive: true });
});

test('a task has a time limit and can be cancelled', async () => {
  const limited = createFfmpeg('ffmpeg', 300, never);
  const task = { inputs: [], args: [...ENDLESS, ...RAW], output: buffer };
  await expect(limited(task)).rejects.toThrow(/ffmpeg ended with/);
  const patient = createFfmpeg('ffmpeg', 60_000, never);
  await expect(patient({ ...task, signal: AbortSignal.abort() })).rejects.toThrow(/ffmpeg ended/);
});

test('input that breaks off gives no output, though ffmpeg would be content with it', async () => {
  const ffmpeg = createFfmpeg('ffmpeg', 60_000, never);
  const kept = jest.fn();
  const broken = Readable.from(
    (async function* () {
      yield Buffer.alloc(96_000);
      await wait(50);
      throw new Error('chunk 3 is damaged');
    })(),
  );
  const run = ffmpeg({
    inputs: [broken],
    args: ['-f', 's16le', '-ar', '48000', '-ac', '1', '-i', 'pipe:3', '-f', 's16le', 'pipe:1'],
    output: async (bytes) => kept(await buffer(bytes)),
  });
  await expect(run).rejects.toThrow('chunk 3 is damaged');
  expect(kept).not.toHaveBeenCalled();
});

test('output that nobody can keep ends ffmpeg', async () => {
  const ffmpeg = createFfmpeg('ffmpeg', 60_000, never);
  const run = ffmpeg({
    inputs: [],
    args: [...ENDLESS, ...RAW],
    output: () => Promise.reject(new Error('the disk is full')),
  });
  await expect(run).rejects.toThrow('the disk is full');
});

test('a program that is not there is reported', async () => {
  const run = createFfmpeg(
    'no-such-ffmpeg',
    60_000,
    never,
  )({
    inputs: [],
    args: [],
    output: buffer,
  });
  await expect(run).rejects.toThrow('ffmpeg could not be started');
});

test('no ffmpeg is left behind by a worker that was killed', async () => {
  const script = `
    const { createFfmpeg } = await import(${JSON.stringify(new URL('./ffmpeg.ts', import.meta.url).href)});
    await createFfmpeg('ffmpeg', 600000, new AbortController().signal)({
      inputs: [],
      args: ${JSON.stringify([...ENDLESS, ...RAW])},
      output: (bytes) => new Promise(() => bytes.resume()),
      onProgress: () => process.stdout.write('running'),
    });`;
  const worker = spawn(process.execPath, ['--input-type=module', '-e', script]);
  await once(worker.stdout, 'data');
  const [ffmpeg] = await children(worker.pid);
  expect(ffmpeg).toBeDefined();
  worker.kill('SIGKILL');
  await once(worker, 'exit');
  for (let tries = 0; tries < 100 && isThere(ffmpeg!); tries += 1) await wait(50);
  expect(isThere(ffmpeg!)).toBe(false);
});
