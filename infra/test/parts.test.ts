import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { prefixedOutput } from '../src/processes/output.ts';
import { requireFreePorts } from '../src/processes/ports.ts';
import { startPart, type Part, type PartSpec } from '../src/processes/part.ts';
import { Supervisor } from '../src/processes/supervisor.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'visavis-parts-'));
});
afterAll(() => rm(folder, { recursive: true }));

const silent = () => prefixedOutput('part', () => {});

/** A part that runs this code, under the watch that all parts are under. */
async function aPart(code: string): Promise<PartSpec> {
  const script = join(folder, `${Math.random().toString(36).slice(2)}.mjs`);
  await writeFile(script, code);
  return {
    name: 'part',
    args: [script],
    env: process.env,
    ready: 'message',
    readyTimeoutMs: 10_000,
    stopTimeoutMs: 500,
  };
}

const READY_AND_STAY = "process.send('ready'); setInterval(() => {}, 1000);";

async function isGone(pid: number): Promise<boolean> {
  try {
    // A zombie has ended; it only waits to be asked how.
    return /^\d+ \(.*\) Z/.test(await readFile(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

async function untilGone(pid: number): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await isGone(pid))) {
    if (Date.now() > deadline) throw new Error(`process ${pid} still runs`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('a part that ends before it is ready is reported with its last words', async () => {
  const part = startPart(await aPart("console.error('no disk'); process.exit(3);"), silent());
  await expect(part.ready).rejects.toMatchObject({
    name: 'SetUpFailure',
    message: 'The part did not start. It ended with exit code 3.',
    detail: 'no disk',
  });
});

test('a part that will not end is killed at its deadline, with what it has started', async () => {
  const part: Part = startPart(
    await aPart(`
      import { spawn } from 'node:child_process';
      import { writeFileSync } from 'node:fs';
      process.on('SIGTERM', () => {});
      const child = spawn('sleep', ['600']);
      writeFileSync(${JSON.stringify(join(folder, 'grandchild'))}, String(child.pid));
      ${READY_AND_STAY}`),
    silent(),
  );
  await part.ready;
  await part.stop();
  expect((await part.ended).how).toBe('killed by SIGKILL');
  await untilGone(Number(await readFile(join(folder, 'grandchild'), 'utf8')));
});

test('when the starter is killed, its parts end by themselves', async () => {
  const spec = await aPart(`console.log(process.pid); ${READY_AND_STAY}`);
  const starter = join(folder, 'starter.mts');
  const source = (name: string) =>
    JSON.stringify(new URL(`../src/processes/${name}.ts`, import.meta.url).href);
  await writeFile(
    starter,
    `import { startPart } from ${source('part')};
     import { prefixedOutput } from ${source('output')};
     startPart({ ...${JSON.stringify({ ...spec, env: {} })}, env: process.env }, prefixedOutput('', console.log));`,
  );
  const parent = spawn(process.execPath, [starter], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface({ input: parent.stdout }), 'line');
  const pid = Number(line);
  expect(await isGone(pid)).toBe(false);
  parent.kill('SIGKILL');
  await untilGone(pid);
});

test('a part that dies is started again, and given up when it dies too often', async () => {
  const told: string[] = [];
  const supervisor = new Supervisor({
    output: silent,
    restarts: true,
    pausesMs: [1, 1],
    onAccident: (message) => told.push(message),
  });
  await supervisor.start(
    await aPart("process.send('ready'); setTimeout(() => process.exit(7), 20);"),
  );
  expect(await supervisor.failed).toEqual({ part: 'part', how: 'exit code 7' });
  expect(told).toEqual(Array(2).fill('The part has ended (exit code 7); starting it again.'));
});

test('a part that others can do without is started again for ever', async () => {
  const starts = Promise.withResolvers<void>();
  let told = 0;
  const supervisor = new Supervisor({
    output: silent,
    restarts: true,
    pausesMs: [],
    onAccident: () => {
      told += 1;
      if (told === 3) starts.resolve();
    },
  });
  const spec = await aPart("process.send('ready'); setTimeout(() => process.exit(7), 20);");
  await supervisor.start({ ...spec, restarts: 'AT_ONCE_AND_ALWAYS' });
  await starts.promise;
  await supervisor.stop(['part']);
  expect(await Promise.race([supervisor.failed, Promise.resolve('goes on')])).toBe('goes on');
});

test('a taken port is named with the setting that moves it', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const address = holder.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const use = { port, host: '127.0.0.1', use: 'the console', setting: 'VISAVIS_CONSOLE_URL' };
  await expect(requireFreePorts([use])).rejects.toMatchObject({
    message: `Another program is using port ${port} for the console (VISAVIS_CONSOLE_URL).`,
  });
  holder.close();
});
