#!/usr/bin/env node
// `npx visavis …`. The program is TypeScript that Node 24 runs itself; this starts it from any Node.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');
const isNewEnough = Number(process.versions.node.split('.')[0]) >= 24;
const node = isNewEnough ? process.execPath : join(root, 'node_modules', 'node', 'bin', 'node');

const program = join(root, 'apps', 'cli', 'src', 'main.ts');
const { status, error } = spawnSync(node, [program, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
if (error) throw error;
process.exitCode = status ?? 1;
