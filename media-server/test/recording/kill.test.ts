import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import { sealedName } from '../../src/recording/stretch-files.ts';
import { decodeAll, makeStream, probe, send } from './sent-media.ts';
import { unsealed } from './unsealed.ts';

const PROGRAM = join(import.meta.dirname, 'recorder-to-kill.ts');

let child: ChildProcess | undefined;
afterEach(() => {
  child?.kill('SIGKILL');
});

test('a recorder that is killed leaves a file that plays up to the last second', async () => {
  const [video, audio] = await Promise.all([
    makeStream('VIDEO', 1001, 6),
    makeStream('AUDIO', 1002, 6),
  ]);
  const killed = spawn('node', [PROGRAM], { stdio: ['ignore', 'pipe', 'inherit'] });
  child = killed;
  const [line] = await once(killed.stdout, 'data');
  const { folder, port } = JSON.parse(String(line)) as { folder: string; port: number };

  const sending = [send(video, port), send(audio, port)];
  const sentMs = 4400;
  await wait(sentMs);
  killed.kill('SIGKILL');
  await Promise.all([...sending, once(killed, 'exit')]);

  const path = await unsealed({
    participant: 'CUSTOMER',
    path: join(folder, sealedName('CUSTOMER', 1)),
  });
  const found = await probe(path);
  expect(found.complaints).toBe('');
  expect(found.videoMs.at(-1)! - found.videoMs[0]!).toBeGreaterThan(sentMs - 1200);
  expect(found.audioMs.at(-1)! - found.audioMs[0]!).toBeGreaterThan(sentMs - 1200);
  expect(await decodeAll(path)).toEqual({ pictures: found.videoMs.length, complaints: '' });
  await rm(folder, { recursive: true });
}, 90_000);
