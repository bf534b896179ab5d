import { readSecretKeys, type SecretKey } from './secret-keys.ts';
import type { Settings } from './settings.ts';

/** What every process reads that opens evidence. */
export const EVIDENCE_KEYS = ['VISAVIS_DATA', 'VISAVIS_MASTER_KEYS'] as const;

export type EvidenceSettings = {
  readonly dataFolder: string;
  readonly masterKeys: readonly SecretKey[];
};

/** @throws Error where a file of keys cannot be read */
export const evidenceSettings = (
  config: Settings<(typeof EVIDENCE_KEYS)[number]>,
): EvidenceSettings => ({
  dataFolder: config.VISAVIS_DATA,
  masterKeys: readSecretKeys(config.VISAVIS_MASTER_KEYS),
});
