import { DomainError } from '../errors.ts';
import type { Instant, StaffId } from '../ids.ts';
import type { Json } from '../journal/canonical-json.ts';
import { digest } from '../journal/chain.ts';
import type { HouseFact } from '../journal/house-fact.ts';
import { OWN_ID } from './own-id.ts';

/** One version of one procedure. */
export type VersionName = { readonly id: string; readonly version: number };

/**
 * Where a version that the bank writes may go. What is published or discarded stays so for good.
 * A proposal is not written on: whoever publishes it has read what it says.
 */
export const WRITING = {
  DRAFT: { save: 'DRAFT', propose: 'PROPOSED', discard: 'DISCARDED' },
  PROPOSED: { return: 'DRAFT', publish: 'PUBLISHED', discard: 'DISCARDED' },
  PUBLISHED: {},
  DISCARDED: {},
} as const satisfies Record<string, Partial<Record<string, string>>>;
export type WritingState = keyof typeof WRITING;
export type WritingMove = 'save' | 'propose' | 'return' | 'publish' | 'discard';

/** A procedure in the bank's own words, from its first draft on. */
export type WrittenProcedure = VersionName & {
  readonly state: WritingState;
  /** What stands in its file, once it is right; a draft may be anything. */
  readonly document: Json;
  /** Of the document's canonical JSON. */
  readonly sha256: string;
  /** The version that it was copied from. */
  readonly base?: VersionName;
  readonly writtenBy: StaffId;
  readonly writtenAt: Instant;
  readonly proposedAt?: Instant;
  /** Why it was returned to its writer. */
  readonly remark?: string;
  readonly publishedBy?: StaffId;
  readonly publishedAt?: Instant;
};

/** A version as it will be stored, and the fact that is written down with it. */
export type WrittenChange = { readonly next: WrittenProcedure; readonly fact: HouseFact };

/** A draft of a new version. @throws DomainError INPUT_REFUSED where the id is not the bank's to give */
export function beginWriting(
  name: VersionName,
  { document, base }: { readonly document: Json; readonly base?: VersionName | undefined },
  by: StaffId,
  at: Instant,
): WrittenChange {
  if (!OWN_ID.test(name.id)) throw new DomainError('INPUT_REFUSED', { id: name.id });
  const named = withName(document, name);
  const next: WrittenProcedure = {
    ...{ id: name.id, version: name.version, state: 'DRAFT' },
    ...{ document: named, sha256: digest(named), writtenBy: by, writtenAt: at },
    ...(base ? { base } : {}),
  };
  return { next, fact: factOf('procedure.drafted', next) };
}

/** @throws DomainError CONFLICT (somebody was faster) | TRANSITION_FORBIDDEN | INPUT_REFUSED */
export function saveDraft(
  now: WrittenProcedure,
  { was, document }: { readonly was: string; readonly document: Json },
  by: StaffId,
  at: Instant,
): WrittenChange {
  assertUnchanged(now, was);
  const state = moved(now, 'save');
  const named = withName(document, now);
  const sha256 = digest(named);
  const next = { ...now, state, document: named, sha256, writtenBy: by, writtenAt: at };
  return { next, fact: factOf('procedure.drafted', next) };
}

/** @throws DomainError CONFLICT | TRANSITION_FORBIDDEN */
export function proposeDraft(now: WrittenProcedure, was: string, at: Instant): WrittenChange {
  assertUnchanged(now, was);
  const { remark: _, ...rest } = now;
  const next = { ...rest, state: moved(now, 'propose'), proposedAt: at };
  return { next, fact: factOf('procedure.proposed', next) };
}

/** @throws DomainError CONFLICT | TRANSITION_FORBIDDEN | REMARK_MISSING */
export function returnProposal(now: WrittenProcedure, was: string, remark: string): WrittenChange {
  assertUnchanged(now, was);
  const state = moved(now, 'return');
  if (!remark.trim()) throw new DomainError('REMARK_MISSING');
  const { proposedAt: _, ...rest } = now;
  const next = { ...rest, state, remark: remark.trim() };
  return { next, fact: factOf('procedure.returned', next) };
}

/**
 * Four eyes: who publishes is not who wrote.
 * @throws DomainError CONFLICT | TRANSITION_FORBIDDEN | OWN_PROPOSAL
 */
export function publishProposal(
  now: WrittenProcedure,
  was: string,
  by: StaffId,
  at: Instant,
): WrittenChange {
  assertUnchanged(now, was);
  const state = moved(now, 'publish');
  if (now.writtenBy === by) throw new DomainError('OWN_PROPOSAL', nameOf(now));
  const next = { ...now, state, publishedBy: by, publishedAt: at };
  return { next, fact: factOf('procedure.published', next) };
}

/** @throws DomainError CONFLICT | TRANSITION_FORBIDDEN */
export function discardWritten(now: WrittenProcedure, was: string): WrittenChange {
  assertUnchanged(now, was);
  const next = { ...now, state: moved(now, 'discard') };
  return { next, fact: factOf('procedure.discarded', next) };
}

export const nameOf = ({ id, version }: VersionName): VersionName => ({ id, version });

function moved(now: WrittenProcedure, move: WritingMove): WritingState {
  const moves: Partial<Record<WritingMove, WritingState>> = WRITING[now.state];
  const state = moves[move];
  if (!state) throw new DomainError('TRANSITION_FORBIDDEN', { from: now.state, move });
  return state;
}

/** What was read is what is acted upon. */
function assertUnchanged(now: WrittenProcedure, was: string): void {
  if (now.sha256 !== was) throw new DomainError('CONFLICT', nameOf(now));
}

/** A document carries the name of its row: id and version first, the rest as it was written. */
function withName(document: Json, { id, version }: VersionName): Json {
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    throw new DomainError('INPUT_REFUSED', { cause: 'NOT_AN_OBJECT' });
  const named = { ...document, id, version };
  try {
    digest(named);
  } catch {
    throw new DomainError('INPUT_REFUSED', { cause: 'NOT_CANONICAL' });
  }
  return named;
}

const factOf = (
  type: Extract<HouseFact['type'], `procedure.${string}`>,
  written: WrittenProcedure,
): HouseFact => ({ type, procedure: nameOf(written), sha256: written.sha256 });
