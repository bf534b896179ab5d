import type { DocumentModel } from '@visavis/domain/procedure/document-model';
import { procedureSchema } from '../schema.ts';
import { checkProcedure } from './check-procedure.ts';
import { writePath, type Fault } from './finding.ts';
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
  const issues = error.issues.map(({ path, message }) => ({
    path: writePath(path),
    text: message,
  }));
  // A text that is missing is said once, in the words of the check.
  return [...issues.filter(({ path }) => !said.has(path)), ...inTexts];
}
