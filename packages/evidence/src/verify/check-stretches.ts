import type { CaseFact } from '@visavis/domain/journal/fact';
import { PARTICIPANTS, type Speaker } from '@visavis/domain/session/session';
import { JOURNAL, type ReadEntry } from './check-journal.ts';
import { PackageFault } from './fault.ts';

type FactOf<Type extends CaseFact['type']> = CaseFact & { readonly type: Type };
type Began = FactOf<'recording.began'>;

const SIDES: Readonly<Record<Speaker, string>> = {
  CUSTOMER: 'customer',
  AGENT: 'agent',
  VISITOR: 'visitor',
};

/**
 * Of every stretch that began, each of whom it is has a recording, or the journal says why not; and a
 * visitor's stretch is of somebody who had joined and not left. @throws PackageFault
 */
export function checkStretches(entries: readonly ReadEntry[]): void {
  const kept = listKept(entries);
  const began = new Map<string, Began>();
  const present = new Set<string>();
  for (const { seq, fact } of entries) {
    const refuse = (words: string) => new PackageFault(JOURNAL, `entry ${seq}`, words);
    if (fact.type === 'visit.began') present.add(`${fact.sessionId} ${fact.staffId}`);
    if (fact.type === 'visit.ended') present.delete(`${fact.sessionId} ${fact.staffId}`);
    if (fact.type === 'session.taken-over') present.delete(`${fact.sessionId} ${fact.to}`);
    if (fact.type === 'recording.stored' && fact.staffId !== began.get(placeOf(fact))?.staffId)
      throw refuse(`stretch ${fact.stretch} was recorded of somebody else`);
    if (fact.type !== 'recording.began') continue;
    began.set(placeOf(fact), fact);
    const missing = speakersOf(fact).find((one) => !kept.has(`${placeOf(fact)} ${one}`));
    if (missing)
      throw refuse(
        `stretch ${fact.stretch} began, and what was recorded of the ${SIDES[missing]} is neither stored nor reported as failed`,
      );
    if (fact.staffId && !present.has(`${fact.sessionId} ${fact.staffId}`))
      throw refuse(`stretch ${fact.stretch} is of a visitor who was not there`);
  }
}

const placeOf = ({ sessionId, stretch }: Pick<Began, 'sessionId' | 'stretch'>): string =>
  `${sessionId} ${stretch}`;

const speakersOf = ({ staffId }: Began): readonly Speaker[] =>
  staffId ? ['VISITOR'] : PARTICIPANTS;

const listKept = (entries: readonly ReadEntry[]): ReadonlySet<string> =>
  new Set(
    entries.flatMap(({ fact }) =>
      fact.type === 'recording.stored' || fact.type === 'recording.failed'
        ? [`${placeOf(fact)} ${fact.participant}`]
        : [],
    ),
  );
