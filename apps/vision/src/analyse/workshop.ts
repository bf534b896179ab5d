import type { EvidenceStore } from '@visavis/evidence/evidence-store';
import type { Ffmpeg } from '@visavis/runtime/ffmpeg';
import type { Chance, Clock, Ports } from '@visavis/use-cases/ports';
import type { Logger } from 'pino';
import type { LookPool } from '../threads/look-pool.ts';
import type { Embeddings } from './embeddings.ts';
import type { InHand } from './in-hand.ts';

/** In whose name everything here is written down. */
export const VISION = { kind: 'SYSTEM', part: 'VISION' } as const;

/** What looking at a snapshot takes. */
export type Workshop = {
  readonly ports: Pick<Ports, 'cases' | 'procedures'> & {
    readonly clock: Clock;
    readonly chance: Chance;
  };
  readonly evidence: Pick<EvidenceStore, 'read' | 'put'>;
  readonly pool: Pick<LookPool, 'look'>;
  readonly ffmpeg: Ffmpeg;
  readonly inHand: InHand;
  readonly embeddings: Embeddings;
  readonly log: Logger;
};
