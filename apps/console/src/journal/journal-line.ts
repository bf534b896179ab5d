import type { Actor } from '@visavis/domain/access/access';
import type { ChainBreak, JournalEntry } from '@visavis/domain/journal/chain';
import type { LocalText } from '@visavis/domain/language';
import type { Procedure } from '@visavis/domain/procedure/procedure';

/** A journal as a page shows it. */
export type JournalView = {
  readonly entries: readonly JournalLine[];
  readonly brokenAt: ChainBreak | null;
  readonly staffNames: Readonly<Record<string, string>>;
  readonly stepTitles: Readonly<Record<string, LocalText>>;
};

export type JournalLine = Pick<JournalEntry, 'seq' | 'at' | 'fact' | 'hash'> & {
  readonly actor: Actor;
};

/** What the sentences call the steps of a procedure. */
export const stepTitlesOf = (procedure: Procedure): JournalView['stepTitles'] =>
  Object.fromEntries(procedure.steps.map(({ id, title }) => [id, title]));
