import type { CaseId } from '@visavis/domain/ids';
import type { CaseKeyStore, StoredCaseKey } from '@visavis/use-cases/ports';
import { createCaseKeys, type CaseKeys } from '../keys/case-keys.ts';
import { createLocalMasterKeys } from '../keys/master-keys.ts';

/** Wrapped keys that are kept for as long as the process lives. */
export function memoryCaseKeyStore(): CaseKeyStore {
  const keys = new Map<CaseId, StoredCaseKey>();
  return {
    find: (caseId) => Promise.resolve(keys.get(caseId)),
    add(caseId, key) {
      if (!keys.has(caseId)) keys.set(caseId, key);
      return Promise.resolve(keys.get(caseId) ?? key);
    },
    replace(caseId, before, after) {
      const isStill = keys.get(caseId) === before;
      if (isStill) keys.set(caseId, after);
      return Promise.resolve(isStill);
    },
    destroy: (caseId) => Promise.resolve(void keys.set(caseId, 'DESTROYED')),
    listNotUnder: (keyId, most) =>
      Promise.resolve(
        [...keys]
          .flatMap(([caseId, key]) =>
            key !== 'DESTROYED' && key.keyId !== keyId ? [{ caseId, key }] : [],
          )
          .slice(0, most),
      ),
  };
}

/** Keys of cases under a master key of the test. */
export const memoryCaseKeys = (store = memoryCaseKeyStore()): CaseKeys =>
  createCaseKeys({
    store,
    masterKeys: createLocalMasterKeys([{ id: 'of-the-test', key: Buffer.alloc(32, 5) }]),
  });
