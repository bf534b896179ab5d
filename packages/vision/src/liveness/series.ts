import type { FaceView } from '../faces/face-view.ts';

/** One frame of the stream around a prompt. */
export type SeriesFrame = {
  readonly atMs: number;
  readonly face: Pick<FaceView, 'turn' | 'eyes' | 'covered' | 'box'> | null;
  /**
   * How like the place of the first frontal face looks to that face, from -1 to 1. It falls when
   * something comes before it, even where the networks still see a face.
   */
  readonly likeness: number | null;
};
