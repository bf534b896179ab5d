import { checkDraws, type DrawFault } from '@visavis/domain/procedure/check-draws';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import { z } from 'zod';
import { JOURNAL, type ReadEntry } from './check-journal.ts';
import { PackageFault } from './fault.ts';
import { parseJson } from './parse.ts';
import type { Container } from './read-container.ts';

export const PROCEDURE = 'procedure.json';

/** By its name and its steps alone: the journal holds the digest of all of it. */
const shape = z.looseObject({
  id: z.string(),
  version: z.int(),
  steps: z.array(z.looseObject({ id: z.string(), kind: z.string() })),
});
export const procedureSchema = z.custom<Procedure>((value) => shape.safeParse(value).success);

const WORDS = {
  SEED_MISSING: 'the session is over and what its lots were drawn from is not revealed',
  COMMITMENT: 'what the lots were drawn from is not what was settled before the session',
  AGENT: 'the lot gave another agent',
  LIGHT: 'the lot gave other colours for the light check',
  ROUTE: 'a supervisor alone names an agent instead of the lot, and only one of those who may',
  CLAIM: 'the call was taken by somebody for whom it did not ring',
  PROCEDURE: `the session was led by another procedure than ${PROCEDURE}`,
  SCRIPT: 'the lot gave other steps, or another order',
  DOCUMENT: 'the lot gave other features of the document',
  STEP: 'the lot gave something else for this step',
  ANSWER: 'the procedure does not take this answer',
  APPROVAL: 'something that is mandatory was not passed',
} as const satisfies Record<DrawFault['cause'], string>;

/**
 * Draws every lot again and holds each answer and approval against the procedure. Gives the number of
 * draws that were looked at. @throws PackageFault at the first thing that does not hold
 */
export function checkRules(texts: Container['texts'], entries: readonly ReadEntry[]): number {
  const procedure = parseJson(texts, PROCEDURE, procedureSchema);
  const opened = entries[0]?.fact;
  const pinned = opened?.type === 'case.opened' ? opened.procedure : undefined;
  if (pinned?.id !== procedure.id || pinned.version !== procedure.version)
    throw new PackageFault(PROCEDURE, 'the whole file', 'the case was opened under another one');
  const [fault] = checkDraws(procedure, entries);
  if (fault) throw new PackageFault(JOURNAL, `entry ${fault.seq}`, WORDS[fault.cause]);
  return entries.filter(({ fact }) => 'drawn' in fact || fact.type === 'session.offered').length;
}
