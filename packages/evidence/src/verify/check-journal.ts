import type { KeyObject } from 'node:crypto';
import type { CaseFact } from '@visavis/domain/journal/fact';
import { findBreak, type JournalEntry } from '@visavis/domain/journal/chain';
import { headText, SIGNED_AFTER, type SignedHead } from '@visavis/domain/journal/head';
import { headsSchema, journalSchema } from '../package/journal-schema.ts';
import { PackageFault } from './fault.ts';
import { requireSignature } from './keys.ts';
import { parseJson } from './parse.ts';
import type { Container } from './read-container.ts';

export const JOURNAL = 'journal.json';
export const HEADS = 'heads.json';

export type ReadEntry = Omit<JournalEntry, 'fact'> & { readonly fact: CaseFact };
export type ReadHead = SignedHead & { readonly token?: string | undefined };

const BREAKS = {
  SEQUENCE: 'an entry is missing, or out of order',
  CHAIN_ID: 'the entry belongs to another chain',
  PREVIOUS: 'the entry does not follow from the one before it',
  HASH: 'the entry was changed: its hash does not fit what it says',
} as const;

/** The journal of one case from its opening to the export of this package, unbroken. @throws PackageFault */
export function checkJournal(texts: Container['texts'], caseId: string): readonly ReadEntry[] {
  const entries = parseJson(texts, JOURNAL, journalSchema);
  const found = findBreak(entries);
  if (found) throw new PackageFault(JOURNAL, `entry ${found.seq}`, BREAKS[found.cause]);
  const [first] = entries;
  const last = entries.at(-1);
  if (first?.chainId !== caseId)
    throw new PackageFault(
      JOURNAL,
      'entry 1',
      'the journal is not that of the case in the manifest',
    );
  if (first.fact.type !== 'case.opened')
    throw new PackageFault(
      JOURNAL,
      'entry 1',
      'the journal does not begin with the opening of a case',
    );
  if (last?.fact.type !== 'package.exported')
    throw new PackageFault(
      JOURNAL,
      `entry ${entries.length}`,
      'the journal does not end with the export of this package',
    );
  return entries;
}

/** Every signed head is that of an entry, and the last entry is signed. @throws PackageFault */
export function checkHeads(
  texts: Container['texts'],
  entries: readonly ReadEntry[],
  keys: readonly KeyObject[],
): readonly ReadHead[] {
  const heads = parseJson(texts, HEADS, headsSchema);
  for (const [index, head] of heads.entries()) {
    const place = `head ${index + 1} (entry ${head.seq})`;
    const entry = entries[head.seq - 1];
    if ((heads[index - 1]?.seq ?? 0) >= head.seq)
      throw new PackageFault(HEADS, place, 'the heads are out of order');
    if (
      !entry ||
      entry.chainId !== head.chainId ||
      entry.hash !== head.hash ||
      entry.at !== head.at
    )
      throw new PackageFault(HEADS, place, 'the signed head is not the entry of the journal');
    requireSignature(headText(head), { ...head, file: HEADS, place }, keys);
  }
  const signed = new Set(heads.map(({ seq }) => seq));
  // An installation may have begun to sign after the case was opened; from then on nothing is left out.
  const since = heads[0]?.seq ?? 1;
  for (const { seq, fact } of entries)
    if (seq >= since && SIGNED_AFTER.includes(fact.type) && !signed.has(seq))
      throw new PackageFault(
        HEADS,
        `entry ${seq}`,
        `the signed head after ${fact.type} is missing`,
      );
  if (!signed.has(entries.length))
    throw new PackageFault(HEADS, `entry ${entries.length}`, 'the last entry is not signed');
  return heads;
}
