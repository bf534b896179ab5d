import { createHash } from 'node:crypto';
import type { Actor } from '../access/access.ts';
import type { Instant } from '../ids.ts';
import { canonicalJson, type Json } from './canonical-json.ts';
import type { CaseFact } from './fact.ts';
import type { HouseFact } from './house-fact.ts';

/** One link: entry `seq` of chain `chainId`, bound to the one before by `previous`. Hashes are hex SHA-256. */
export type JournalEntry = {
  readonly chainId: string;
  readonly seq: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly fact: CaseFact | HouseFact;
  readonly previous: string;
  readonly hash: string;
};

/** What the first entry of a chain names as the one before. */
export const GENESIS = '0'.repeat(64);

/** SHA-256 (hex) of the canonical JSON of a value. */
export const digest = (value: Json): string =>
  createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');

/** The next entry of a chain whose last entry is `last` (undefined at the start). */
export function link(
  last: Pick<JournalEntry, 'seq' | 'hash'> | undefined,
  entry: Pick<JournalEntry, 'chainId' | 'at' | 'actor' | 'fact'>,
): JournalEntry {
  const unsealed = { ...entry, seq: (last?.seq ?? 0) + 1, previous: last?.hash ?? GENESIS };
  return { ...unsealed, hash: hashOf(unsealed) };
}

const hashOf = ({ chainId, seq, at, actor, fact, previous }: Omit<JournalEntry, 'hash'>): string =>
  digest({ chainId, seq, at, actor, fact, previous });

export type ChainBreak = {
  readonly seq: number;
  readonly cause: 'SEQUENCE' | 'PREVIOUS' | 'HASH' | 'CHAIN_ID';
};

/** The first place where the entries, in order, do not form one chain; undefined where they do. */
export function findBreak(entries: readonly JournalEntry[]): ChainBreak | undefined {
  let previous = GENESIS;
  for (const [index, entry] of entries.entries()) {
    const seq = index + 1;
    if (entry.seq !== seq) return { seq, cause: 'SEQUENCE' };
    if (entry.chainId !== entries[0]?.chainId) return { seq, cause: 'CHAIN_ID' };
    if (entry.previous !== previous) return { seq, cause: 'PREVIOUS' };
    if (entry.hash !== hashOf(entry)) return { seq, cause: 'HASH' };
    previous = entry.hash;
  }
  return undefined;
}
