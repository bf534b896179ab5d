import { DomainError } from '@visavis/domain/errors';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import type { Procedures } from '@visavis/use-cases/ports';
import { readLibrary, resolveProcedure } from './library.ts';
import { FOLDERS, readAll, type Folders } from './read-files.ts';
import { procedureSchema } from './schema.ts';

/**
 * Reads the released procedures with their documents. Called once when a process starts.
 * @throws Error where a file does not hold to the schema, or a document is not in the library
 */
export function readCatalogue(folders: Folders = FOLDERS): Procedures & {
  list(): readonly Procedure[];
} {
  const library = readLibrary(folders.documents);
  const all = readAll(folders.released, { schema: procedureSchema, what: 'procedure' }).map(
    (file) => resolveProcedure(file, library),
  );
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
