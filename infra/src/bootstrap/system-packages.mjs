import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { SetUpFailure } from './failure.mjs';
import { runCommand } from './run-command.mjs';

/**
 * A package of Debian that is needed. `command` is the program by which we know that it is there,
 * however it came; without one, dpkg is asked.
 * @typedef {{ readonly name: string, readonly command?: string }} SystemPackage
 */

/** @type {readonly SystemPackage[]} */
export const PACKAGES_TO_RUN = [{ name: 'ffmpeg', command: 'ffmpeg' }];

/** @type {readonly SystemPackage[]} */
export const PACKAGES_TO_TEST = [
  ...PACKAGES_TO_RUN,
  { name: 'chromium', command: 'chromium' },
  { name: 'firefox-esr', command: 'firefox-esr' },
  // An S3-compatible server.
  { name: 'python3-swift' },
];

/** @type {readonly SystemPackage[]} */
export const PACKAGES_TO_BUILD_WORKER = [
  { name: 'meson', command: 'meson' },
  { name: 'ninja-build', command: 'ninja' },
  { name: 'pkg-config', command: 'pkg-config' },
  { name: 'g++', command: 'g++' },
  { name: 'libuv1-dev' },
  { name: 'libsrtp2-dev' },
  { name: 'libssl-dev' },
  { name: 'libabsl-dev' },
  { name: 'libflatbuffers-dev' },
  { name: 'flatbuffers-compiler', command: 'flatc' },
];

/**
 * Installs those packages that are missing, through apt-get.
 * @param {readonly SystemPackage[]} packages
 * @param {import('./progress.mjs').Report} report
 * @returns {Promise<string>} what was done
 */
export async function installMissing(packages, report) {
  const missing = packages.filter((wanted) => !isInstalled(wanted)).map((wanted) => wanted.name);
  if (missing.length === 0) return 'all there';
  report(`installing ${missing.join(' ')}`);
  const prefix = await privilege(missing);
  const apt = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q'];
  const install = [...prefix, ...apt, 'install', '-y', '--no-install-recommends', ...missing];
  const options = {
    what: `The system packages ${missing.join(', ')} could not be installed.`,
    mend: `Run \`${shown(install)}\` yourself, see what it says, and start again.`,
    // sudo must reach the terminal on which its password was given.
    askTerminal: prefix.length > 0,
  };
  const [command = '', ...args] = [...prefix, ...apt, 'update'];
  try {
    await runCommand(command, args, { ...options, onLine: report });
  } catch {
    report('going on with the package lists as they are');
  }
  await runCommand(install[0] ?? '', install.slice(1), { ...options, onLine: report });
  return `installed ${missing.join(' ')}`;
}

/**
 * @param {readonly string[]} missing
 * @returns {Promise<readonly string[]>} what to put before apt-get
 */
async function privilege(missing) {
  const byHand = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  const what = `These programs are missing: ${missing.join(', ')}.`;
  if (!findCommand('apt-get')) {
    throw new SetUpFailure(
      what,
      'Install them with the package manager of this machine, and start again.',
    );
  }
  if (process.getuid?.() === 0) return [];
  if (!findCommand('sudo'))
    throw new SetUpFailure(what, `As root, run \`${byHand}\`, and start again.`);
  await runCommand('sudo', ['-v'], {
    what: `${what} Installing them needs root, and sudo refused.`,
    mend: `Have an administrator run \`${byHand}\`, and start again.`,
    askTerminal: true,
  });
  return ['sudo'];
}

/** @param {SystemPackage} wanted */
function isInstalled({ name, command }) {
  if (command) return findCommand(command) !== undefined;
  try {
    const status = execFileSync('dpkg-query', ['-W', '-f=${db:Status-Status}', name], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return status === 'installed';
  } catch {
    return false;
  }
}

/**
 * Where a program lies on the PATH.
 * @param {string} command
 * @returns {string | undefined}
 */
export function findCommand(command) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders.map((folder) => join(folder, command)).find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {readonly string[]} command */
function shown(command) {
  return command.filter((word) => word !== '-q' && word !== 'env' && !word.includes('=')).join(' ');
}
