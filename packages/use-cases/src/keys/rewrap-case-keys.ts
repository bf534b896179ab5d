import { allow, type Actor } from '@visavis/domain/access/access';
import type { CaseKeyStore, HouseJournal, KeyWrapping } from '../ports.ts';

const BATCH = 100;

type World = {
  readonly caseKeys: CaseKeyStore;
  readonly masterKeys: KeyWrapping;
  readonly house: HouseJournal;
};

/**
 * Wraps the keys of all cases anew, with the master key for what is new. No file is touched. Each
 * batch is written down; after a crash the next run goes on where this one was.
 * @throws Error where a key does not open, which names the case and the master key
 */
export async function rewrapCaseKeys(
  world: World,
  system: Actor & { readonly kind: 'SYSTEM' },
): Promise<number> {
  allow(system, 'master-key:rotate');
  const { caseKeys, masterKeys, house } = world;
  const to = masterKeys.currentId;
  let all = 0;
  for (;;) {
    const batch = await caseKeys.listNotUnder(to, BATCH);
    if (batch.length === 0) return all;
    let cases = 0;
    for (const { caseId, key } of batch) {
      const bare = await masterKeys.unwrap(key, { caseId });
      const after = await masterKeys.wrap(bare, { caseId });
      // A key that was destroyed or rewrapped meanwhile is left as it is.
      if (await caseKeys.replace(caseId, key, after)) cases += 1;
    }
    if (cases > 0) await house.record(system, { type: 'master-key.rotated', to, cases });
    all += cases;
  }
}
