import type { DocumentModel } from '@visavis/domain/procedure/document-model';
import { resolveProcedure } from '../library.ts';
import type { ProcedureFile } from '../schema.ts';
import { findUnreachable } from './can-be-approved.ts';
import { fault, type Fault } from './finding.ts';
import { findInReferences } from './references.ts';

/** What the rules find in a procedure that holds to the schema. */
export function checkProcedure(
  file: ProcedureFile,
  { library, isNewest }: { readonly library: readonly DocumentModel[]; readonly isNewest: boolean },
): readonly Fault[] {
  const faults = [...findInReferences(file), ...(isNewest ? findWithoutSource(file) : [])];
  const unknown = findNotInLibrary(file, library);
  if (unknown.length > 0) return [...faults, ...unknown];
  return [...faults, ...findUnreachable(resolveProcedure(file, library))];
}

/** Versions that were superseded came before this rule and can't be changed any more. */
const findWithoutSource = ({ interruption }: ProcedureFile): readonly Fault[] =>
  interruption.source ? [] : [fault(['interruption', 'source'], 'NO_SOURCE')];

/** The documents that a procedure names and the library does not have. */
export const findNotInLibrary = (
  { documents }: ProcedureFile,
  library: readonly DocumentModel[],
): readonly Fault[] =>
  (documents?.models ?? []).flatMap(({ id, version }, index) =>
    library.some((model) => model.id === id && model.version === version)
      ? []
      : [fault(['documents', 'models', index], 'NOT_IN_LIBRARY', { id, version })],
  );
