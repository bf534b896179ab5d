import type { Embedding } from './embedding.ts';
import { FACE_RULE, decideFaces, type FaceDecision, type FaceRule } from './face-rule.ts';
import { EMBEDDING_MODELS, type ModelFile } from './model-files.ts';

/** Two faces held against each other, with all that is needed to judge the result again. */
export type FaceComparison = {
  /** Of the angle between both `faceres` embeddings: 1 is the same. */
  readonly cosine: number;
  /** Between both of dlib's embeddings: 0 is the same. */
  readonly distance: number;
  readonly decision: FaceDecision;
  readonly rule: FaceRule;
  readonly models: readonly ModelFile[];
};

/** Compares by both networks; figures are rounded to four places and decided by as rounded. */
export function compareFaces(
  a: Embedding,
  b: Embedding,
  rule: FaceRule = FACE_RULE,
): FaceComparison {
  const cosine = roundTo4(cosineOf(a.faceres, b.faceres));
  const distance = roundTo4(distanceOf(a.dlib, b.dlib));
  const decision = decideFaces({ cosine, distance }, rule);
  return { cosine, distance, decision, rule, models: EMBEDDING_MODELS };
}

function cosineOf(a: Float32Array, b: Float32Array): number {
  demandSameLength(a, b);
  let dot = 0;
  let squareA = 0;
  let squareB = 0;
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? 0;
    dot += value * other;
    squareA += value * value;
    squareB += other * other;
  }
  const lengths = Math.sqrt(squareA * squareB);
  return lengths === 0 ? 0 : dot / lengths;
}

function distanceOf(a: Float32Array, b: Float32Array): number {
  demandSameLength(a, b);
  return Math.sqrt(a.reduce((sum, value, index) => sum + (value - (b[index] ?? 0)) ** 2, 0));
}

function demandSameLength(a: Float32Array, b: Float32Array): void {
  if (a.length !== b.length) throw new Error('embeddings of different networks');
}

const roundTo4 = (value: number): number => Math.round(value * 10_000) / 10_000;
