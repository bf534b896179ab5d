import { canonicalJson } from './canonical-json.ts';
import type { JournalEntry } from './chain.ts';
import type { FactType } from './fact.ts';

/** The last entry of a chain at a moment that is signed: whoever has it sees a tail that was cut off. */
export type JournalHead = Pick<JournalEntry, 'chainId' | 'seq' | 'hash' | 'at'>;

/** After these facts the end of the chain is signed. */
export const SIGNED_AFTER: readonly FactType[] = [
  'session.closed',
  'session.ended',
  'review.given',
  'export.made',
  'package.exported',
];

/** A signature, Ed25519 (RFC 8032) as base64, with the name of its key. */
export type Signed = { readonly keyId: string; readonly signature: string };

export type SignedHead = JournalHead & Signed;

/** The text that is signed for a head. Its type keeps a signature from being taken for another thing. */
export const headText = ({ at, chainId, hash, seq }: JournalHead): string =>
  canonicalJson({ at, chainId, hash, seq, type: 'visavis-journal-head-1' });
