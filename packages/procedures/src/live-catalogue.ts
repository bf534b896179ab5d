import { DomainError } from '@visavis/domain/errors';
import type { Json } from '@visavis/domain/journal/canonical-json';
import { digest } from '@visavis/domain/journal/chain';
import type { DocumentModel } from '@visavis/domain/procedure/document-model';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import type { WrittenProcedure } from '@visavis/domain/procedure/written';
import type { ProcedureRules, Procedures } from '@visavis/use-cases/ports';
import { readCatalogue } from './catalogue.ts';
import type { Fault } from './check/finding.ts';
import { checkWritten } from './check/check-written.ts';
import { readLibrary, resolveProcedure } from './library.ts';
import { FOLDERS, type Folders } from './read-files.ts';
import { procedureSchema } from './schema.ts';

type Published = Pick<WrittenProcedure, 'id' | 'version' | 'document' | 'sha256'>;

export type LiveCatalogue = Procedures & {
  /** The newest version of each, the released ones first. */
  list(): readonly Procedure[];
  /** Reads afresh what the bank published; settles when that is in use. */
  refresh(): Promise<void>;
  /** Settles once what the bank published was read for the first time; tries again where that failed. */
  ready(): Promise<void>;
  readonly library: readonly DocumentModel[];
  readonly rules: Omit<ProcedureRules, 'check'> & {
    readonly check: (document: Json) => readonly Fault[];
  };
};

/** Released procedures from their files, joined with those that the bank published. */
export function createLiveCatalogue({
  listPublished,
  onBroken,
  folders = FOLDERS,
}: {
  readonly listPublished: () => Promise<readonly Published[]>;
  /** Told of a published row that is not what was published; it is left out. */
  readonly onBroken: (broken: { readonly id: string; readonly version: number }) => void;
  readonly folders?: Folders;
}): LiveCatalogue {
  const released = readCatalogue(folders);
  const library = readLibrary(folders.documents);
  let own: readonly Procedure[] = [];
  let first: Promise<void> | undefined;
  let last: Promise<void> = Promise.resolve();

  async function read(): Promise<void> {
    const rows = await listPublished();
    own = rows.flatMap((row) => {
      const procedure = resolvePublished(row, library);
      if (!procedure) onBroken({ id: row.id, version: row.version });
      return procedure ? [procedure] : [];
    });
  }
  // One after the other: an answer from before must not overtake one from after.
  const refresh = () => (last = last.then(read, read));
  const isReleased = (id: string) => released.list().some((procedure) => procedure.id === id);
  const find = (id: string, version?: number): Procedure => {
    if (isReleased(id))
      return version === undefined ? released.getCurrent(id) : released.get(id, version);
    const [newest] = own
      .filter((one) => one.id === id && one.version === (version ?? one.version))
      .sort((a, b) => b.version - a.version);
    if (!newest) throw new DomainError('PROCEDURE_UNKNOWN', { id, version });
    return newest;
  };
  return {
    get: find,
    getCurrent: (id) => find(id),
    list: () => [
      ...released.list(),
      ...[...new Set(own.map(({ id }) => id))].sort().map((id) => find(id)),
    ],
    refresh,
    ready() {
      first ??= refresh();
      first.catch(() => (first = undefined));
      return first;
    },
    library,
    rules: { check: (document) => checkWritten(document, library), isReleased },
  };
}

/** Undefined where the row is not what its digest says, or holds to the schema no longer. */
function resolvePublished(
  { id, version, document, sha256 }: Published,
  library: readonly DocumentModel[],
): Procedure | undefined {
  const parsed = procedureSchema.safeParse(document);
  if (!parsed.success || digest(document) !== sha256) return undefined;
  if (parsed.data.id !== id || parsed.data.version !== version) return undefined;
  const known = (parsed.data.documents?.models ?? []).every((named) =>
    library.some((model) => model.id === named.id && model.version === named.version),
  );
  return known ? resolveProcedure(parsed.data, library) : undefined;
}
