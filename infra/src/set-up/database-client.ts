import type { Report } from '../bootstrap/progress.mjs';
import { runCommand } from '../bootstrap/run-command.mjs';
import { inProject } from '../project.ts';
import { hashOfSources, unlessStamped } from './stamp.ts';

const SCHEMA = inProject('prisma', 'schema.prisma');
const STAMP = inProject('prisma', 'src', 'generated', '.stamp');

/** Generates the database client from the schema, when the schema has changed. */
export async function generateDatabaseClient(report: Report): Promise<string> {
  const hash = await hashOfSources([SCHEMA, inProject('node_modules', 'prisma', 'package.json')]);
  return unlessStamped(STAMP, hash, async () => {
    await runCommand(
      process.execPath,
      [inProject('node_modules', 'prisma', 'build', 'index.js'), 'generate'],
      {
        cwd: inProject('prisma'),
        // The client is pure TypeScript: generating it needs no schema engine, but Prisma would
        // download one unless it is given a program of that name.
        env: { PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
        onLine: report,
        what: 'The database client could not be generated.',
        mend: 'See the lines above: they name the place in prisma/schema.prisma.',
      },
    );
    return 'generated';
  });
}
