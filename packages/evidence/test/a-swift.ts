import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { freePorts } from '@visavis/infra/free-ports';
import { createS3Client } from '../src/s3/s3-client.ts';
import type { S3Settings } from '../src/s3/s3-settings.ts';

const PYTHON = '/usr/bin/python3';
const SCRIPT = join(import.meta.dirname, 'swift-server.py');
const STORAGE = ['account', 'container', 'object'] as const;
const WITHIN_MS = 90_000;
const run = promisify(execFile);

export type Swift = {
  readonly port: number;
  readonly settings: S3Settings;
  close(): Promise<void>;
};

/** OpenStack Swift with its S3 interface and one empty bucket, in a folder of its own. */
export async function aSwift(): Promise<Swift> {
  const folder = await mkdtemp(join(tmpdir(), 'swift-'));
  const ports = await freePorts(4);
  const [port = 0] = ports.slice(3);
  await mkdir(join(folder, 'devices', 'disk'), { recursive: true });
  await writeFile(join(folder, 'swift.conf'), SWIFT_CONF);
  await Promise.all(
    STORAGE.map(async (section, index) => {
      await writeFile(join(folder, `${section}.conf`), storageConf(folder, section, ports[index]!));
      await run(PYTHON, [SCRIPT, 'ring', folder, section, String(ports[index])]);
    }),
  );
  await writeFile(join(folder, 'proxy.conf'), proxyConf(folder, port));
  const servers = [...STORAGE, 'proxy'].map((section) => serve(folder, section));
  const close = async () => {
    await Promise.all(servers.map(({ stop }) => stop()));
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await Promise.all(servers.map(({ child }, index) => answers(child, ports[index]!)));
    const settings = settingsOf(port);
    const client = createS3Client(settings);
    await client.send(new CreateBucketCommand({ Bucket: settings.bucket }));
    client.destroy();
    return { port, settings, close };
  } catch (cause) {
    const log = await readFile(join(folder, 'log'), 'utf8').catch(() => '');
    await close();
    throw new Error(`Swift did not start: ${log.slice(-2000)}`, { cause });
  }
}

export const settingsOf = (port: number): S3Settings => ({
  bucket: 'evidence',
  region: 'us-east-1',
  accessKey: 'visavis:tester',
  secretKey: 'a-secret-of-the-test',
  endpoint: `http://127.0.0.1:${port}`,
  prefix: 'visavis/',
  isPathStyle: true,
});

function serve(folder: string, section: string) {
  const command = `exec "$0" "$@" >> '${join(folder, 'log')}' 2>&1`;
  const args = ['-c', command, PYTHON, SCRIPT, 'serve', folder, section];
  const child = spawn('/bin/sh', args, { stdio: 'ignore' });
  const ended = once(child, 'exit');
  return {
    child,
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function answers(child: ChildProcess, port: number): Promise<void> {
  for (const until = Date.now() + WITHIN_MS; Date.now() < until;) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}`);
    if (await isOpen(port)) return;
    await delay(50);
  }
  throw new Error(`Nobody listens on port ${port}`);
}

const isOpen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

const SWIFT_CONF = `[swift-hash]
swift_hash_path_suffix = of-the-test
swift_hash_path_prefix = of-the-test
[storage-policy:0]
name = Policy-0
default = yes
[swift-constraints]
`;

const commonConf = (folder: string, port: number) => `[DEFAULT]
swift_dir = ${folder}
bind_ip = 127.0.0.1
bind_port = ${port}
workers = 0
user = ${userInfo().username}
log_level = WARNING
`;

const storageConf = (folder: string, section: string, port: number) =>
  `${commonConf(folder, port)}devices = ${join(folder, 'devices')}
mount_check = false
disable_fallocate = true
fallocate_reserve = 0
[pipeline:main]
pipeline = ${section}-server
[app:${section}-server]
use = egg:swift#${section}
`;

const proxyConf = (folder: string, port: number) => `${commonConf(folder, port)}
[pipeline:main]
pipeline = catch_errors cache listing_formats s3api tempauth bulk slo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:1
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:s3api]
use = egg:swift#s3api
location = us-east-1
[filter:tempauth]
use = egg:swift#tempauth
user_visavis_tester = a-secret-of-the-test .admin
[filter:bulk]
use = egg:swift#bulk
[filter:slo]
use = egg:swift#slo
`;
