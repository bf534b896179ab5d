import { DomainError } from '@visavis/domain/errors';
import type { CaseId } from '@visavis/domain/ids';
import { listEvidence } from '@visavis/domain/session/list-evidence';
import { caseOfKey } from '@visavis/evidence/evidence-key';
import type { Uploaded, Uploads } from '@visavis/evidence/store/uploads';
import type { Ports } from '@visavis/use-cases/ports';

type Loading = { readonly ports: Pick<Ports, 'cases'>; readonly uploads: Uploads };
export type UploadTarget = { readonly caseId: CaseId; readonly key: string };

/** `UNNAMED`: its case does not name the file, so nobody knows yet what it must be. It stays. */
export type UploadEnd = Uploaded | 'UNNAMED';

/** Brings one file to the object store. Done already: does nothing, so that a job may run twice. */
export async function uploadEvidence(
  { ports, uploads }: Loading,
  { caseId, key }: UploadTarget,
): Promise<UploadEnd> {
  const evidence = listEvidence(await ports.cases.get(caseId)).find((one) => one.key === key);
  return evidence ? uploads.upload(evidence) : 'UNNAMED';
}

/**
 * Uploads what still lies on this machine, whatever became of its job. Where the object store is away
 * the round ends; the next one comes.
 */
export async function uploadWaiting(
  loading: Loading,
  onFailure: (cause: unknown, key: string) => void,
): Promise<void> {
  const { uploads } = loading;
  await uploads.clearLeftovers();
  if (!uploads.isOn) return;
  for await (const key of uploads.listWaiting()) {
    try {
      await uploadEvidence(loading, { caseId: caseOfKey(key), key });
    } catch (cause) {
      onFailure(cause, key);
      if (cause instanceof DomainError && cause.code === 'EVIDENCE_UNAVAILABLE') return;
    }
  }
}
