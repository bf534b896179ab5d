import type { JournalEntry } from '@visavis/domain/journal/chain';
import type { CaseFact } from '@visavis/domain/journal/fact';

/** An entry of a case's journal, as far as a report looks at it. */
export type Told = Pick<JournalEntry, 'seq' | 'at'> & { readonly fact: CaseFact };

type FactOf<Type extends CaseFact['type']> = CaseFact & { readonly type: Type };

/** The facts of some type, each with the place of its entry. */
export const each = <Type extends CaseFact['type'], Row>(
  entries: readonly Told[],
  types: readonly Type[],
  row: (fact: FactOf<Type>) => Row,
): (Row & { entry: number; at: string })[] =>
  entries.flatMap(({ fact, seq, at }) =>
    types.some((type) => type === fact.type)
      ? [{ entry: seq, at, ...row(fact as FactOf<Type>) }]
      : [],
  );
