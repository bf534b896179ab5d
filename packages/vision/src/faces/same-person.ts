import { compareFaces, type FaceComparison } from './compare.ts';
import type { Embedding } from './embedding.ts';

/** A face of the session and what it is known by, mostly its snapshot's id. */
export type KnownFace<Id> = { readonly id: Id; readonly embedding: Embedding };

export type FacePair<Id> = FaceComparison & { readonly a: Id; readonly b: Id };

/** Each face of a session against each other. */
export const compareAll = <Id>(faces: readonly KnownFace<Id>[]): readonly FacePair<Id>[] =>
  faces.flatMap((one, index) =>
    faces.slice(index + 1).map((other) => ({
      ...compareFaces(one.embedding, other.embedding),
      a: one.id,
      b: other.id,
    })),
  );

/** The pair that is least alike, of which a swap of persons would be told. */
export const leastAlike = <Id>(pairs: readonly FacePair<Id>[]): FacePair<Id> | undefined =>
  pairs.toSorted((a, b) => a.cosine - a.distance - (b.cosine - b.distance))[0];
