import type { Actor } from '@visavis/domain/access/access';
import type { ChainBreak, JournalEntry } from '@visavis/domain/journal/chain';
import type { LocalText } from '@visavis/domain/language';

/** A journal as a page shows it. */
export type JournalView = {
  readonly entries: readonly JournalLine[];
  readonly brokenAt: ChainBreak | null;
  readonly staffNames: Readonly<Record<string, string>>;
  /** By session and step: what the lot gave differs from one session to the next. */
  readonly stepTitles: Readonly<Record<string, Readonly<Record<string, LocalText>>>>;
};

export type JournalLine = Pick<JournalEntry, 'seq' | 'at' | 'fact' | 'hash'> & {
  readonly actor: Actor;
};
