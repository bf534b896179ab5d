/**
 * A process that runs the embedded PostgreSQL and ends with whoever started it: PostgreSQL itself
 * does not notice that its parent is gone. Says `ready` to its parent when the server answers.
 */
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { prepareCluster } from './cluster.ts';
import { explain } from '../bootstrap/failure.mjs';

const [folder = '', port = '', removal, ...settings] = process.argv.slice(2);
const password = process.env['EMBEDDED_POSTGRES_PASSWORD'] ?? '';

try {
  const { command, args, spawnAs } = await prepareCluster({
    folder,
    port: Number(port),
    password,
    settings,
  });
  const server = spawn(command, args, { ...spawnAs, stdio: ['ignore', 'inherit', 'pipe'] });
  // SIGINT is PostgreSQL's fast shutdown: it ends connections instead of waiting for them.
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => server.kill('SIGINT'));
  createInterface({ input: server.stderr }).on('line', (line) => {
    process.stderr.write(`${line}\n`);
    if (line.includes('database system is ready to accept connections')) process.send?.('ready');
  });
  server.once('error', (error) => {
    process.stderr.write(explain(error));
    process.exitCode = 1;
  });
  server.once('close', (code) => {
    process.exitCode = code ?? 1;
    if (removal === 'remove')
      void rm(dirname(folder), { recursive: true, force: true }).then(() => process.exit());
    else process.exit();
  });
} catch (error) {
  process.stderr.write(explain(error));
  process.exitCode = 1;
}
