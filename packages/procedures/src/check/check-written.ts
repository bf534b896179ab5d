import type { DocumentModel } from '@visavis/domain/procedure/document-model';
import { procedureSchema } from '../schema.ts';
import { checkProcedure } from './check-procedure.ts';
import type { Fault } from './finding.ts';
import { schemaFaults } from './schema-faults.ts';
import { findInTexts } from './texts.ts';

/** What is wrong with a procedure that the bank writes: the schema first, then the rules. */
export function checkWritten(
  document: unknown,
  library: readonly DocumentModel[],
): readonly Fault[] {
  const { success, data, error } = procedureSchema.safeParse(document);
  if (success)
    return [...findInTexts(document), ...checkProcedure(data, { library, isNewest: true })];
  const inTexts = findInTexts(document);
  const said = new Set(inTexts.map(({ path }) => path));
  // A text that is missing is said once, in the words of the check.
  return [...schemaFaults(error).filter(({ path }) => !said.has(path)), ...inTexts];
}
