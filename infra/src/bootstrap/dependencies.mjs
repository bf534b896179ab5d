import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';

/**
 * Packages that want to download binaries while they are installed, from places that a bank's
 * proxy does not let through. Each is told that it need not; the set-up brings what is needed.
 */
const NO_DOWNLOADS = {
  MEDIASOUP_WORKER_BIN: process.execPath,
  ONNXRUNTIME_NODE_INSTALL: 'skip',
  PUPPETEER_SKIP_DOWNLOAD: 'true',
  NEXT_TELEMETRY_DISABLED: '1',
};

/**
 * Installs what package-lock.json names, unless it is there.
 * @param {string} root
 * @param {import('./progress.mjs').Report} report
 * @returns {Promise<string>}
 */
export async function installDependencies(root, report) {
  const wanted = wantedPackages(readLock(join(root, 'package-lock.json')));
  if (isInstalled(root, wanted)) return 'all there';
  const timer = setInterval(() => report(shareUnpacked(root, wanted)), 1000);
  try {
    await runCommand('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      env: { ...NO_DOWNLOADS, NODE_ENV: 'development' },
      what: 'The dependencies could not be installed (npm ci).',
      mend: 'Check that this machine reaches the npm registry (`npm ping`), and start again.',
    });
  } finally {
    clearInterval(timer);
  }
  return `${wanted.size} packages installed`;
}

/** @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage */

/**
 * @param {string} path
 * @returns {Record<string, LockedPackage>}
 */
function readLock(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/**
 * The packages that must be there; optional ones depend on the machine.
 * @param {Record<string, LockedPackage>} packages
 */
function wantedPackages(packages) {
  const rows = Object.entries(packages).filter(
    ([path, row]) => path.includes('node_modules/') && !row.optional,
  );
  return new Map(rows);
}

/**
 * npm writes what it has installed, at the very end, into node_modules/.package-lock.json.
 * @param {string} root
 * @param {Map<string, LockedPackage>} wanted
 */
function isInstalled(root, wanted) {
  try {
    const present = readLock(join(root, 'node_modules', '.package-lock.json'));
    return [...wanted].every(
      ([path, row]) => path in present && present[path]?.version === row.version,
    );
  } catch {
    return false;
  }
}

/**
 * npm does not say how far it is, but a package that is unpacked has its package.json.
 * @param {string} root
 * @param {Map<string, LockedPackage>} wanted
 */
function shareUnpacked(root, wanted) {
  const paths = [...wanted.keys()];
  const unpacked = paths.filter((path) => existsSync(join(root, path, 'package.json')));
  return Math.min(0.99, unpacked.length / paths.length);
}

/**
 * The Node 24 to go on with: this one, or the one among the dependencies.
 * @param {string} root
 * @returns {string}
 */
export function nodeToRun(root) {
  const major = Number(process.versions.node.split('.')[0]);
  return major >= 24 ? process.execPath : join(root, 'node_modules', 'node', 'bin', 'node');
}
