import { join } from 'node:path';
import { nodeToRun } from './dependencies.mjs';
import { runCommand } from './run-command.mjs';
import { hashOfSources, unlessStamped } from './stamp.mjs';

/**
 * Generates the database client from the schema, when the schema has changed. It is done before
 * any of our programs is loaded, because they import it.
 * @param {string} root
 * @param {import('./progress.mjs').Report} report
 * @returns {Promise<string>}
 */
export async function generateDatabaseClient(root, report) {
  const prisma = join(root, 'node_modules', 'prisma');
  const hash = await hashOfSources(root, [
    join(root, 'prisma', 'schema'),
    join(root, 'prisma', 'prisma.config.ts'),
    join(prisma, 'package.json'),
  ]);
  const stamp = join(root, 'prisma', 'src', 'generated', '.stamp');
  return unlessStamped(stamp, hash, async () => {
    await runCommand(nodeToRun(root), [join(prisma, 'build', 'index.js'), 'generate'], {
      cwd: join(root, 'prisma'),
      // The client is pure TypeScript: generating it needs no schema engine, but Prisma would
      // download one unless it is given a program of that name.
      env: { PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
      onLine: report,
      what: 'The database client could not be generated.',
      mend: 'See the lines above: they name the place in prisma/schema.',
    });
    return 'generated';
  });
}
