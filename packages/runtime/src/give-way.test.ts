import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { afterEach, expect, test } from '@jest/globals';
import { giveWay } from './give-way.ts';

const children: ChildProcess[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
});

test('gives way with its own session, not with that of others', async () => {
  const leader = await start(true);
  const member = await start(false);
  const before = groupOf(member);

  giveWay(leader);
  giveWay(member);

  expect([getPriority(leader), getPriority(member)]).toEqual([10, 10]);
  if (isGrouped) expect(groupOf(leader)).toMatch(/nice 10$/);
  expect(groupOf(member)).toBe(before);
});

test('says nothing of a process that is gone', async () => {
  const pid = await start(true);
  const [child] = children.splice(0);
  const gone = once(child!, 'exit');
  child!.kill('SIGKILL');
  await gone;

  expect(giveWay(pid)).toBeUndefined();
});

const isGrouped = existsSync('/proc/self/autogroup');

const groupOf = (pid: number): string =>
  isGrouped ? readFileSync(`/proc/${pid}/autogroup`, 'utf8').trim() : '';

async function start(detached: boolean): Promise<number> {
  const child = spawn('sleep', ['60'], { detached, stdio: 'ignore' });
  children.push(child);
  await once(child, 'spawn');
  return child.pid!;
}
