import { expect, jest, test } from '@jest/globals';
import type { JournalEntry } from '../journal/chain.ts';
import type { CaseFact } from '../journal/fact.ts';
import { aFullProcedure } from '../testing/a-full-procedure.ts';
import { journalOf, livesUnder } from '../testing/a-life.ts';
import { checkDraws } from './check-draws.ts';

jest.setTimeout(120_000);

const procedure = aFullProcedure();
type Read = JournalEntry & { readonly fact: CaseFact };

const JOURNALS = livesUnder(procedure, 100).map((lived) => journalOf(lived) as readonly Read[]);

test('whatever anybody does, every draw can be made again from the journal', () => {
  let ended = 0;
  for (const journal of JOURNALS) {
    expect(checkDraws(procedure, journal)).toEqual([]);
    ended += journal.filter(({ fact }) => fact.type === 'session.ended').length;
  }
  expect(ended).toBeGreaterThan(50);
});

/** The first fault in each journal in which the change finds something to change. */
function faultsOf(change: (fact: CaseFact) => CaseFact | undefined): Set<string> {
  const found = new Set<string>();
  for (const journal of JOURNALS) {
    const ended = new Set(
      journal.flatMap(({ fact }) => (fact.type === 'session.ended' ? [fact.sessionId] : [])),
    );
    const at = journal.findIndex(
      ({ fact }) => 'sessionId' in fact && ended.has(fact.sessionId) && change(fact) !== undefined,
    );
    const entry = journal[at];
    if (!entry) continue;
    const forged = journal.with(at, { ...entry, fact: change(entry.fact) ?? entry.fact });
    const [fault] = checkDraws(procedure, forged);
    found.add(fault ? fault.cause : 'nothing');
  }
  return found;
}

test.each<[cause: string, change: (fact: CaseFact) => CaseFact | undefined]>([
  [
    'COMMITMENT',
    (fact) =>
      fact.type === 'session.queued' ? { ...fact, drawCommitment: '0'.repeat(64) } : undefined,
  ],
  [
    'COMMITMENT',
    (fact) => (fact.type === 'session.ended' ? { ...fact, drawSeed: 'another' } : undefined),
  ],
  [
    'AGENT',
    (fact) =>
      fact.type === 'session.offered'
        ? {
            ...fact,
            agentId: fact.eligible.find((one) => one !== fact.agentId) ?? fact.agentId,
          }
        : undefined,
  ],
  [
    'AGENT',
    (fact) =>
      fact.type === 'session.offered'
        ? { ...fact, eligible: fact.eligible.toReversed() }
        : undefined,
  ],
  [
    'PROCEDURE',
    (fact) => (fact.type === 'session.begun' ? { ...fact, procedureDigest: '' } : undefined),
  ],
  [
    'SCRIPT',
    (fact) =>
      fact.type === 'session.begun' ? { ...fact, script: fact.script.toReversed() } : undefined,
  ],
  [
    'DOCUMENT',
    (fact) =>
      fact.type === 'document.chosen'
        ? { ...fact, features: fact.features.toReversed() }
        : undefined,
  ],
  [
    'STEP',
    (fact) =>
      fact.type === 'step.recorded' && fact.drawn ? { ...fact, drawn: 'easy' } : undefined,
  ],
  [
    'ANSWER',
    (fact) =>
      fact.type === 'step.recorded' && fact.check === 'POSITIVE' && fact.result === 'PASSED'
        ? { ...fact, check: 'UNAVAILABLE' }
        : undefined,
  ],
])('names %s where it was changed', (cause, change) => {
  expect([...faultsOf(change)]).toEqual([cause]);
});

test('a seed that is kept back is a fault', () => {
  const keptBack = (fact: CaseFact): CaseFact | undefined => {
    if (fact.type !== 'session.ended') return undefined;
    const { drawSeed: _, ...rest } = fact;
    return rest;
  };
  expect([...faultsOf(keptBack)]).toEqual(['SEED_MISSING']);
});

test('an approval before everything mandatory was passed is a fault', () => {
  const faults = faultsOf((fact) =>
    fact.type === 'session.closed' && fact.outcome === 'INTERRUPTED'
      ? { ...fact, outcome: 'APPROVED', reasons: [] }
      : undefined,
  );
  expect(faults).toContain('APPROVAL');
  // Some were interrupted when all was done.
  faults.delete('nothing');
  expect([...faults]).toEqual(['APPROVAL']);
});
