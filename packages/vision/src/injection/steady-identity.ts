import { compareFaces } from '../faces/compare.ts';
import type { Embedding } from '../faces/embedding.ts';
import { roundAll } from '../quality/level-of.ts';
import { INJECTION_RULE } from './injection-rule.ts';
import type { Signal } from './signal.ts';

/** A face of the stream, and whether something was before it. */
export type SteadyFace = { readonly embedding: Embedding; readonly isOccluded: boolean };

/**
 * Whether the face stays that person's while a finger or the document's edge passes before it.
 * Software that swaps faces loses them there, and shows another person for some frames (the attack
 * of 2022 that six providers let pass).
 */
export function steadyIdentity(reference: Embedding, faces: readonly SteadyFace[]): Signal {
  const { minFaces, occludedCosine, occludedDistance } = INJECTION_RULE.identity;
  const compared = faces.map(({ embedding, isOccluded }) => ({
    ...compareFaces(reference, embedding),
    isOccluded,
  }));
  const free = compared.filter(({ isOccluded }) => !isOccluded);
  const occluded = compared.filter(({ isOccluded }) => isOccluded);
  const strangers = free.filter(({ decision }) => decision === 'NO_MATCH').length;
  const lost = occluded.filter(
    ({ cosine, distance }) => cosine < occludedCosine && distance > occludedDistance,
  ).length;
  const values = roundAll({
    faces: faces.length,
    occluded: occluded.length,
    strangers,
    lost,
    leastCosine: Math.min(1, ...compared.map(({ cosine }) => cosine)),
    mostDistance: Math.max(0, ...compared.map(({ distance }) => distance)),
  });
  const base = { name: 'STEADY_IDENTITY', version: INJECTION_RULE.version, values } as const;
  if (faces.length < minFaces) return { ...base, verdict: 'CANT_TELL', finding: null };
  // One frame may be a slip of the mesh; two are none.
  if (strangers < 2 && lost < 2) return { ...base, verdict: 'CLEAR', finding: null };
  const level = strangers >= 2 ? 'STOP' : 'LOOK';
  return { ...base, verdict: 'ODD', finding: { code: 'IDENTITY_UNSTEADY', level, values } };
}
