import type { Case } from '@visavis/domain/case/case';
import type { JournalEntry } from '@visavis/domain/journal/chain';
import { checkDraws } from '@visavis/domain/procedure/check-draws';
import { commitTo } from '@visavis/domain/procedure/lots';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import { listUnpassed } from '@visavis/domain/procedure/progress';
import { listScript } from '@visavis/domain/procedure/script';
import type { ReadStep } from '../script-book.ts';
import { must } from './must.ts';

type Kept = {
  readonly kase: Case;
  readonly procedure: Procedure;
  readonly journal: readonly JournalEntry[];
};

/**
 * An auditor's work: with the seed that the journal reveals at the end, the script is drawn again and
 * laid beside what both screens showed.
 */
export function checkScript({ kase, procedure, journal }: Kept, shown: readonly ReadStep[]): void {
  const session = kase.sessions.at(-1);
  if (!session) throw new Error('The case has no session.');
  const queued = factOf(journal, 'session.queued');
  const ended = factOf(journal, 'session.ended');
  must(ended.drawSeed !== undefined, 'the journal reveals no seed');
  must(
    commitTo(ended.drawSeed) === queued.drawCommitment,
    'the seed is not the one that was committed to before the session',
  );
  const faults = checkDraws(procedure, journal);
  must(faults.length === 0, `draws can’t be made again: ${JSON.stringify(faults)}`);
  const { commitment } = session.draw ?? { commitment: '' };
  const draw = { commitment, seed: ended.drawSeed };
  const drawn = listScript(procedure, { ...session, draw });
  const names = drawn.map(({ title, prompt }) => `${title.en}: ${prompt.en}`);
  const read = shown.map(({ title, prompt }) => `${title}: ${prompt}`);
  must(
    names.join('\n') === read.join('\n'),
    `the script is\n${names.join('\n')}\nand the screens showed\n${read.join('\n')}\n`,
  );
  const unpassed = listUnpassed(procedure, session).map(({ id }) => id);
  must(unpassed.length === 0, `not passed: ${unpassed.join(', ')}`);
}

type FactOf<Type> = Extract<JournalEntry['fact'], { readonly type: Type }>;

function factOf<Type extends JournalEntry['fact']['type']>(
  journal: readonly JournalEntry[],
  type: Type,
): FactOf<Type> {
  const found = journal.map(({ fact }) => fact).findLast((fact) => fact.type === type);
  if (!found) throw new Error(`The journal holds no ${type}.`);
  return found as FactOf<Type>;
}
