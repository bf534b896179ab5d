import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { SessionId } from '../ids.ts';
import { digest, findBreak, GENESIS, link, type JournalEntry } from './chain.ts';

const SWEEP = { kind: 'SYSTEM', part: 'SWEEP' } as const;

/** A chain of this many entries. */
function aChain(length: number, chainId = 'a-case'): readonly JournalEntry[] {
  const entries: JournalEntry[] = [];
  for (let count = 1; count <= length; count += 1) {
    const at = new Date(Date.UTC(2026, 2, 2, 9, 0, count)).toISOString();
    const fact = { type: 'session.held', sessionId: `session ${count}` as SessionId } as const;
    entries.push(link(entries.at(-1), { chainId, at, actor: SWEEP, fact }));
  }
  return entries;
}

test('the first entry follows the genesis, each other the one before it', () => {
  const [first, second] = aChain(2);
  expect(first).toMatchObject({ seq: 1, previous: GENESIS });
  expect(second).toMatchObject({ seq: 2, previous: first?.hash });
});

test('a hash is the SHA-256 of the canonical form of all but the hash', () => {
  const [entry] = aChain(1);
  if (!entry) throw new Error('no entry');
  const { hash, ...sealed } = entry;
  const { chainId, seq, at, actor, fact, previous } = sealed;
  expect(hash).toBe(digest({ fact, previous, actor, at, seq, chainId }));
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
});

test('SHA-256 of the empty object is what everybody else computes', () => {
  expect(digest({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
});

describe('an untouched chain', () => {
  test.each([0, 1, 2, 50])('of %p entries has no break', (length) => {
    expect(findBreak(aChain(length))).toBeUndefined();
  });

  test('has no break either where its end was cut off: heads must be kept elsewhere', () => {
    expect(findBreak(aChain(5).slice(0, 3))).toBeUndefined();
  });
});

const TAMPERINGS: Readonly<Record<string, (entry: JournalEntry) => JournalEntry>> = {
  'another time': (entry) => ({ ...entry, at: '2026-03-02T09:59:59.000Z' }),
  'another actor': (entry) => ({ ...entry, actor: { kind: 'SYSTEM', part: 'WORKER' } }),
  'another fact': (entry) => ({ ...entry, fact: { type: 'case.viewed' } }),
  'another session in its fact': (entry) => ({
    ...entry,
    fact: { type: 'session.held', sessionId: 'other' as SessionId },
  }),
  'another hash': (entry) => ({ ...entry, hash: 'f'.repeat(64) }),
  'another predecessor': (entry) => ({ ...entry, previous: 'f'.repeat(64) }),
  'another number': (entry) => ({ ...entry, seq: entry.seq + 1 }),
};

describe('tampering is found at the very entry', () => {
  const tamperings = Object.keys(TAMPERINGS);
  test('whatever is changed, wherever', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.nat(),
        fc.constantFrom(...tamperings),
        (length, pick, tampering) => {
          const index = pick % length;
          const chain = aChain(length).map((entry, at) =>
            at === index ? (TAMPERINGS[tampering]?.(entry) ?? entry) : entry,
          );
          expect(findBreak(chain)?.seq).toBe(index + 1);
        },
      ),
    );
  });

  test('an entry that is taken out leaves a hole', () => {
    expect(findBreak(aChain(4).filter(({ seq }) => seq !== 2))).toEqual({
      seq: 2,
      cause: 'SEQUENCE',
    });
  });

  test('two that change places are both out of order', () => {
    const [first, second, third] = aChain(3) as [JournalEntry, JournalEntry, JournalEntry];
    expect(findBreak([first, third, second])).toEqual({ seq: 2, cause: 'SEQUENCE' });
  });

  test('an entry of another chain does not fit in', () => {
    const [first] = aChain(1);
    const [, second] = aChain(2, 'another case');
    expect(findBreak([first, second] as JournalEntry[])).toEqual({ seq: 2, cause: 'CHAIN_ID' });
  });

  test('an entry that is forged with a right hash breaks the next one', () => {
    const [first, second, third] = aChain(3) as [JournalEntry, JournalEntry, JournalEntry];
    const forged = link(first, { ...second, fact: { type: 'case.viewed' } });
    expect(findBreak([first, forged, third])).toEqual({ seq: 3, cause: 'PREVIOUS' });
  });
});
