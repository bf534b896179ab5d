import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { startEmbeddedServer, type EmbeddedServer } from '../src/database/embedded-server.ts';
import { freePorts } from '../src/free-ports.ts';
import { prefixedOutput } from '../src/processes/output.ts';

let parent = '';
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'visavis-server-'));
});
afterEach(() => rm(parent, { recursive: true, force: true }));

async function start(): Promise<EmbeddedServer> {
  const [port = 0] = await freePorts(1);
  const options = { folder: join(parent, 'postgres'), port, password: 'a password of this test' };
  const server = startEmbeddedServer(
    options,
    prefixedOutput('database', () => {}),
  );
  await server.part.ready;
  return server;
}

async function ask(server: EmbeddedServer, sql: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: encodeURI(server.urlOf('postgres')) });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('what was written is there after a stop and a start', async () => {
  const first = await start();
  await ask(first, 'CREATE TABLE kept AS SELECT 7 AS it');
  await first.part.stop();
  const second = await start();
  expect(await ask(second, 'SELECT it FROM kept')).toEqual([{ it: 7 }]);
  await second.part.stop();
});

test('after a crash, the number in postmaster.pid may be anybody’s', async () => {
  const first = await start();
  await first.part.stop();
  // This process: alive, and no PostgreSQL.
  await writeFile(join(parent, 'postgres', 'postmaster.pid'), `${process.pid}\n`);
  const second = await start();
  expect(await ask(second, 'SELECT 1 AS it')).toEqual([{ it: 1 }]);
  await second.part.stop();
});

test('a server that is killed is followed by one that recovers', async () => {
  const first = await start();
  await ask(first, 'CREATE TABLE kept AS SELECT 7 AS it');
  const pid = Number(
    (await readFile(join(parent, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0],
  );
  process.kill(pid, 'SIGKILL');
  await first.part.ended;
  const second = await start();
  expect(await ask(second, 'SELECT it FROM kept')).toEqual([{ it: 7 }]);
  await second.part.stop();
});

test('sorting knows Greek letters, whatever the machine speaks', async () => {
  const server = await start();
  expect(await ask(server, "SELECT upper('ελένη') AS it")).toEqual([{ it: 'ΕΛΈΝΗ' }]);
  await server.part.stop();
});
