import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { arch, homedir, platform, release } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommand } from '../bootstrap/run-command.mjs';
import { installMissing, PACKAGES_TO_BUILD_WORKER } from '../bootstrap/system-packages.mjs';
import type { Report } from '../bootstrap/progress.mjs';
import { inProject } from '../project.ts';

const MEDIASOUP = inProject('node_modules', 'mediasoup');
const RELEASES = 'https://github.com/versatica/mediasoup/releases/download';
const CONNECT_TIMEOUT_MS = 8_000;
const DOWNLOAD_TIMEOUT_MS = 90_000;

/** What mediasoup-worker answers when it is started by anybody but mediasoup. */
const EXIT_CODE_OF_A_SOUND_WORKER = 41;

/** Where this machine keeps its mediasoup-worker: outside the project, so that it is built once. */
export async function mediaWorkerPath(): Promise<string> {
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(cache, 'visavis', `mediasoup-worker-${await mediasoupVersion()}`, 'mediasoup-worker');
}

/** Brings the worker of the installed mediasoup: the cached one, a prebuilt one, or a built one. */
export async function bringMediaWorker(report: Report): Promise<string> {
  const target = await mediaWorkerPath();
  if (runsHere(target)) return 'ready';
  await mkdir(dirname(target), { recursive: true });
  report('looking for a prebuilt one');
  if (await downloadPrebuilt(target)) return 'prebuilt one downloaded';
  await installMissing(PACKAGES_TO_BUILD_WORKER, report);
  await runCommand('bash', [inProject('infra', 'media-worker', 'build.sh'), MEDIASOUP, target], {
    onLine: (line) => {
      const share = shareOfNinja(line);
      if (share !== undefined) report(share);
    },
    what: 'The media worker could not be built.',
    mend: 'See the lines above. With a mediasoup-worker built elsewhere, set VISAVIS_MEDIA_WORKER to its path.',
  });
  return 'built';
}

/** How far ninja is, from a line like `[41/261] Compiling …`. */
export function shareOfNinja(line: string): number | undefined {
  const match = /^\[(\d+)\/(\d+)\]/.exec(line);
  return match ? Number(match[1]) / Number(match[2]) : undefined;
}

async function mediasoupVersion(): Promise<string> {
  const text = await readFile(join(MEDIASOUP, 'package.json'), 'utf8');
  const { version }: { version: string } = JSON.parse(text);
  return version;
}

function runsHere(binary: string): boolean {
  return spawnSync(binary, [], { env: {}, stdio: 'ignore' }).status === EXIT_CODE_OF_A_SOUND_WORKER;
}

/** mediasoup's own prebuilt binary; false where there is none, or no way to it. */
async function downloadPrebuilt(target: string): Promise<boolean> {
  const version = await mediasoupVersion();
  const kernel = platform() === 'linux' ? `-kernel${release().split('.')[0]}` : '';
  const name = `mediasoup-worker-${version}-${platform()}-${arch()}${kernel}.tgz`;
  const archive = await download(`${RELEASES}/${version}/${name}`);
  if (!archive) return false;
  const folder = await mkdtemp(join(dirname(target), 'download-'));
  try {
    await writeFile(join(folder, name), archive);
    const { status } = spawnSync('tar', ['-xzf', name], { cwd: folder, stdio: 'ignore' });
    const binary = join(folder, 'mediasoup-worker');
    if (status !== 0) return false;
    await chmod(binary, 0o755);
    if (!runsHere(binary)) return false;
    await rename(binary, target);
    return true;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The body, or undefined: without a way to the internet the worker is built, which is no failure. */
async function download(url: string): Promise<Buffer | undefined> {
  const abort = new AbortController();
  const connectTimer = setTimeout(() => abort.abort(), CONNECT_TIMEOUT_MS);
  const downloadTimer = setTimeout(() => abort.abort(), DOWNLOAD_TIMEOUT_MS);
  try {
    const response = await fetch(url, { signal: abort.signal });
    clearTimeout(connectTimer);
    return response.ok ? Buffer.from(await response.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(connectTimer);
    clearTimeout(downloadTimer);
  }
}
