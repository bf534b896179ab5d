import { digest } from '@visavis/domain/journal/chain';
import type { CaseFact } from '@visavis/domain/journal/fact';
import type { ReadEntry } from './check-journal.ts';

type FactOf<Type extends CaseFact['type']> = CaseFact & { readonly type: Type };

export const factsOf = <Type extends CaseFact['type']>(
  entries: readonly ReadEntry[],
  type: Type,
): readonly FactOf<Type>[] =>
  entries.flatMap(({ fact }) => (fact.type === type ? [fact as FactOf<Type>] : []));

/** A text enters the journal as a salted digest; a text that is not there leaves none. */
export const digestOf = (salt: string, text: string | undefined) =>
  text === undefined ? undefined : digest({ salt, text });
