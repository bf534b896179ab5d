import type { Box } from '../quality/box.ts';
import { faceGeometry } from '../quality/face-geometry.ts';
import { cropPicture } from '../quality/grey.ts';
import { measureFace } from '../quality/measure-face.ts';
import { middleOf } from '../quality/middle-of.ts';
import type { Picture } from '../quality/picture.ts';
import { QUALITY_THRESHOLDS } from '../quality/thresholds.ts';
import type { Embedding } from './embedding.ts';
import { DLIB_SIZE_PX, FACERES_SIZE_PX, dlibChip, faceresChip } from './face-chips.ts';
import type { FaceEngine, FaceFinder, LookOptions } from './face-engine.ts';
import { assertLoaded } from '../networks/human-networks.ts';
import { loadGraphModel, openFaceApi, openHuman, tf, type Human } from './face-libraries.ts';
import type { HumanFace } from './face-libraries.ts';
import type { FaceView } from './face-view.ts';
import { inTurn } from './in-turn.ts';
import { EMBEDDING_MODELS, HINT_MODELS, MESH_MODELS } from './model-files.ts';
import { modelsUrl, readModelFiles } from './read-model-files.ts';
import { withModelFetch } from './with-model-fetch.ts';

export type { FaceEngine, FaceFinder, LookOptions } from './face-engine.ts';

const FINDING_MODELS = [...MESH_MODELS, ...HINT_MODELS];
const MODELS = [...FINDING_MODELS, ...EMBEDDING_MODELS];
/** Every point of the mesh; a face of which only the box was found is none. */
const MESH_POINTS = 468;
/** The layer of `faceres` that is the embedding; others tell age and gender, and are not asked. */
const EMBEDDING_LAYER = /global_pooling/;

/** Loads what finds faces alone, each network only if its file is the one that was tried. */
export async function openFaceFinder(): Promise<FaceFinder> {
  const files = await readModelFiles(FINDING_MODELS);
  const human = await withModelFetch(files, loadHuman);
  const queue = inTurn();
  return {
    models: FINDING_MODELS,
    look: (picture, options = {}) => queue(() => lookTwice(human, picture, options)),
    close: () => queue(() => Promise.resolve(disposeOf(human))),
  };
}

/** Loads all networks, each only if its file is the one that was tried. About a second. */
export async function openFaceEngine(): Promise<FaceEngine> {
  const files = await readModelFiles(MODELS);
  const { human, faceres, dlib } = await withModelFetch(files, loadNetworks);
  const queue = inTurn();
  return {
    models: MODELS,
    look: (picture, options = {}) => queue(() => lookTwice(human, picture, options)),
    embed: (picture, { mesh }) =>
      queue(async (): Promise<Embedding> => {
        const layer = faceres.outputs.find(({ name }) => EMBEDDING_LAYER.test(name));
        if (!layer) throw new Error('faceres has no embedding');
        const input = tf.tensor4d(faceresChip(picture, mesh), [
          1,
          FACERES_SIZE_PX,
          FACERES_SIZE_PX,
          3,
        ]);
        const chip = tf.tensor3d(dlibChip(picture, mesh), [DLIB_SIZE_PX, DLIB_SIZE_PX, 3]);
        const output = faceres.execute(input, layer.name);
        try {
          return {
            faceres: Float32Array.from(await [output].flat()[0]!.data()),
            dlib: Float32Array.from(await dlib.computeFaceDescriptor(chip)),
          };
        } finally {
          tf.dispose([input, chip, output]);
        }
      }),
    close: () =>
      queue(() => {
        faceres.dispose();
        dlib.dispose();
        return Promise.resolve(disposeOf(human));
      }),
  };
}

async function loadHuman(): Promise<Human> {
  const human = openHuman(modelsUrl('human'));
  await human.load();
  assertLoaded(human.models, ['blazeface', 'facemesh', 'iris', 'antispoof', 'liveness']);
  return human;
}

function disposeOf({ models: { models } }: Human): void {
  for (const model of Object.values(models)) model?.dispose();
}

async function loadNetworks() {
  const human = await loadHuman();
  const faceres = await loadGraphModel(`${modelsUrl('human')}faceres.json`);
  const dlib = openFaceApi().nets.faceRecognitionNet;
  await dlib.loadFromUri(`${modelsUrl('face-api')}face_recognition_model-weights_manifest.json`);
  return { human, faceres, dlib };
}

/** Once more into the middle where nobody was found: the whole is searched at 256 pixels across. */
async function lookTwice(human: Human, picture: Picture, options: LookOptions) {
  const faces = await look(human, picture, options);
  if (faces.some(({ score }) => score >= QUALITY_THRESHOLDS.face.minScore)) return faces;
  const middle = middleOf(picture);
  const near = await look(human, cropPicture(picture, middle), options);
  const nearer = near.map((face) => shiftFace(face, middle));
  return nearer.length > 0 ? nearer : faces;
}

async function look(
  human: Human,
  picture: Picture,
  { withHints = false }: LookOptions,
): Promise<readonly FaceView[]> {
  const { data, widthPx, heightPx } = picture;
  const input = tf.tensor4d(data, [1, heightPx, widthPx, 3], 'int32');
  const hints = { enabled: withHints };
  try {
    const { face, error } = await human.detect(input, {
      face: { antispoof: hints, liveness: hints },
    });
    if (error) throw new Error(`the picture could not be searched for faces: ${error}`);
    return face
      .filter(({ mesh }) => mesh.length >= MESH_POINTS)
      .map((found) => viewOf(picture, found, withHints))
      .sort((a, b) => b.box.widthPx * b.box.heightPx - a.box.widthPx * a.box.heightPx);
  } finally {
    input.dispose();
  }
}

function viewOf(picture: Picture, found: HumanFace, withHints: boolean): FaceView {
  const [xPx, yPx, widthPx, heightPx] = found.box;
  const mesh = found.mesh.map(([x = 0, y = 0]) => [x, y] as const);
  const box = { xPx, yPx, widthPx, heightPx };
  const { rollDegrees, eyes } = faceGeometry(mesh);
  const hints = withHints ? { real: found.real ?? 0, live: found.live ?? 0 } : null;
  const measured = measureFace(picture, { box, mesh, score: found.score });
  return { ...measured, box, mesh, rollDegrees, eyes, hints };
}

/** A face of a part, as it lies in the whole. */
const shiftFace = (face: FaceView, { xPx, yPx }: Box): FaceView => ({
  ...face,
  box: { ...face.box, xPx: face.box.xPx + xPx, yPx: face.box.yPx + yPx },
  mesh: face.mesh.map(([x, y]) => [x + xPx, y + yPx] as const),
});
