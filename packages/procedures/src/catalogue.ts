import { DomainError } from '@visavis/domain/errors';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import type { Procedures } from '@visavis/use-cases/ports';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { procedureSchema } from './schema.ts';

// Not `import.meta.dirname`, which bundlers do not know.
const RELEASED = join(dirname(fileURLToPath(import.meta.url)), '..', 'released');

/**
 * Reads the released procedures. Called once when a process starts.
 * @throws Error where a file does not hold to the schema
 */
export function readCatalogue(folder: string = RELEASED): Procedures & {
  list(): readonly Procedure[];
} {
  // A bundler that follows this would carry the whole project along.
  const all = readdirSync(/* turbopackIgnore: true */ folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readProcedure(join(folder, name)));
  const find = (id: string, version?: number): Procedure => {
    const [newest] = all
      .filter(
        (procedure) => procedure.id === id && procedure.version === (version ?? procedure.version),
      )
      .sort((a, b) => b.version - a.version);
    if (!newest) throw new DomainError('PROCEDURE_UNKNOWN', { id, version });
    return newest;
  };
  const current = () => [...new Set(all.map(({ id }) => id))].map((id) => find(id));
  return { get: find, getCurrent: (id) => find(id), list: current };
}

function readProcedure(path: string): Procedure {
  const parsed = procedureSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path} is not a procedure: ${parsed.error.message}`);
  return parsed.data;
}
