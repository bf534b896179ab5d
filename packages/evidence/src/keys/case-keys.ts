import { randomBytes } from 'node:crypto';
import { DomainError } from '@visavis/domain/errors';
import type { CaseId } from '@visavis/domain/ids';
import type { CaseKeyStore, StoredCaseKey } from '@visavis/use-cases/ports';
import { KEY_BYTES } from '../sealed/format.ts';
import type { MasterKeys } from './master-keys.ts';

/**
 * The keys of cases, bare. A key that another process destroyed is forgotten here within half a
 * minute.
 */
export type CaseKeys = {
  /** @throws DomainError EVIDENCE_ERASED | EVIDENCE_NOT_FOUND (the case never had a key) */
  get(caseId: CaseId): Promise<Uint8Array>;
  /** As `get`, but a case without a key is given one. @throws DomainError EVIDENCE_ERASED */
  getOrMake(caseId: CaseId): Promise<Uint8Array>;
  destroy(caseId: CaseId): Promise<void>;
};

/** Reading a recording by ranges asks for the same key many times a minute. */
const KEPT_FOR_MS = 30_000;
const MOST_KEPT = 256;

type Kept = { readonly key: Promise<Uint8Array>; readonly untilMs: number };
type World = {
  readonly store: CaseKeyStore;
  readonly masterKeys: MasterKeys;
  readonly nowMs?: () => number;
};

/** Keys of cases from a store that keeps them wrapped. */
export function createCaseKeys({
  store,
  masterKeys,
  nowMs = () => performance.now(),
}: World): CaseKeys {
  const kept = new Map<CaseId, Kept>();
  return {
    get: (caseId) => remember(caseId, async () => unwrap(caseId, await store.find(caseId))),
    getOrMake: (caseId) => remember(caseId, () => findOrMake(caseId)),
    async destroy(caseId) {
      await store.destroy(caseId);
      kept.delete(caseId);
    },
  };

  function remember(caseId: CaseId, find: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const known = kept.get(caseId);
    if (known && known.untilMs > nowMs()) return known.key;
    kept.delete(caseId);
    const key = find();
    const entry = { key, untilMs: nowMs() + KEPT_FOR_MS };
    kept.set(caseId, entry);
    // The asker hears of the failure; nobody after them shall.
    key.catch(() => kept.get(caseId) === entry && kept.delete(caseId));
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(oldest);
    }
    return key;
  }

  async function findOrMake(caseId: CaseId): Promise<Uint8Array> {
    const found = await store.find(caseId);
    if (found) return unwrap(caseId, found);
    const wrapped = await masterKeys.wrap(randomBytes(KEY_BYTES), { caseId });
    // Somebody else may have been faster: the key that is kept is the one to use.
    return unwrap(caseId, await store.add(caseId, wrapped));
  }

  async function unwrap(caseId: CaseId, found: StoredCaseKey | undefined): Promise<Uint8Array> {
    if (!found) throw new DomainError('EVIDENCE_NOT_FOUND', { caseId, reason: 'no key' });
    if (found === 'DESTROYED') throw new DomainError('EVIDENCE_ERASED', { caseId });
    return masterKeys.unwrap(found, { caseId });
  }
}
