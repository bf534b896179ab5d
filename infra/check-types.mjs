// `npm run types`: checks the types of every part, each with its own tsconfig.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = (/** @type {string[]} */ ...path) => join(root, 'node_modules', ...path);
const configs = [
  'tsconfig.json',
  ...globSync('{packages/*,apps/*,apps/*/test,infra/src/smoke}/tsconfig.json', { cwd: root }),
];

let failed = 0;
for (const config of configs) {
  const folder = join(root, dirname(config));
  // The types of pages and of what they import besides code are written by Next.
  if (existsSync(join(folder, 'next.config.ts')))
    run(bin('next/dist/bin/next'), ['typegen'], folder);
  run(bin('typescript/bin/tsc'), ['--noEmit', '-p', join(root, config)], root);
}
process.exit(failed === 0 ? 0 : 1);

/**
 * @param {string} script
 * @param {readonly string[]} args
 * @param {string} cwd
 */
function run(script, args, cwd) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd, stdio: 'inherit', env });
  if (status !== 0) failed += 1;
}
