import { decodePicture } from '@visavis/vision/decode';
import type { FaceEngine } from '@visavis/vision/faces/open-face-engine';
import type { Signal } from '@visavis/vision/injection/signal';
import { stillAgainstStream } from '@visavis/vision/injection/still-against-stream';
import type { FacesSeen, StreamOrder } from './orders.ts';

/** Finds the faces of one frame. */
export async function findFaces(
  engine: FaceEngine,
  { picture, embeds }: Extract<StreamOrder, { kind: 'FACES' }>,
): Promise<FacesSeen> {
  const faces = await engine.look(picture);
  const [face] = faces;
  return face && embeds ? { faces, embedding: await engine.embed(picture, face) } : { faces };
}

/** Holds the camera's own still against the picture that was recorded at that moment. */
export const holdStill = async ({
  still,
  recorded,
}: Extract<StreamOrder, { kind: 'STILL' }>): Promise<Signal> =>
  stillAgainstStream(await decodePicture(still), await decodePicture(recorded));
