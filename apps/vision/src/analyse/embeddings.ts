import { buffer } from 'node:stream/consumers';
import type { Analysis } from '@visavis/domain/analysis/analysis';
import type { AnalysisId } from '@visavis/domain/ids';
import type { EvidenceStore } from '@visavis/evidence/evidence-store';
import type { Embedding } from '@visavis/vision/faces/embedding';
import { z } from 'zod';
import type { KeptEmbedding } from '../threads/orders.ts';

const MOST_KNOWN = 500;

const detail = z.object({
  embedding: z.object({ faceres: z.array(z.number()), dlib: z.array(z.number()) }).optional(),
});

/** Faces as numbers, of analyses that are stored: they are nowhere but in sealed files. */
export class Embeddings {
  readonly #evidence: Pick<EvidenceStore, 'read'>;
  readonly #known = new Map<AnalysisId, Embedding | undefined>();

  constructor(evidence: Pick<EvidenceStore, 'read'>) {
    this.#evidence = evidence;
  }

  /** Undefined where the analysis found no face, or the customer did not agree to biometrics. */
  async find({ id, detail: file }: Analysis): Promise<Embedding | undefined> {
    if (this.#known.has(id) || !file) return this.#known.get(id);
    const read = await buffer(await this.#evidence.read(file));
    const { embedding } = detail.parse(JSON.parse(read.toString('utf8')));
    return this.remember(id, embedding);
  }

  remember(id: AnalysisId, kept: KeptEmbedding | undefined): Embedding | undefined {
    const embedding = kept && {
      faceres: Float32Array.from(kept.faceres),
      dlib: Float32Array.from(kept.dlib),
    };
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    this.#known.set(id, embedding);
    return embedding;
  }
}
