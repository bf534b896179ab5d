import type { Picture } from '../quality/picture.ts';
import type { Embedding } from './embedding.ts';
import type { FaceView } from './face-view.ts';
import type { ModelFile } from './model-files.ts';

export type LookOptions = {
  /** Asks the two networks about trickery too, for display; half as long again. */
  readonly withHints?: boolean;
};

/** Finds faces; not for two callers at once in one thread. */
export type FaceFinder = {
  /** All faces, the largest first. */
  look(picture: Picture, options?: LookOptions): Promise<readonly FaceView[]>;
  /** What is loaded, each file's SHA-256 as it was read. */
  readonly models: readonly ModelFile[];
  close(): Promise<void>;
};

/** Finds faces, and makes numbers of them. */
export type FaceEngine = FaceFinder & {
  embed(picture: Picture, face: Pick<FaceView, 'mesh'>): Promise<Embedding>;
};
