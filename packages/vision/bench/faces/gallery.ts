import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { decodePicture } from '../../src/decode.ts';
import type { Embedding } from '../../src/faces/embedding.ts';
import type { FaceEngine } from '../../src/faces/face-engine.ts';
import type { FaceView } from '../../src/faces/face-view.ts';
import { packageFolder } from '../../src/faces/read-model-files.ts';
import type { Picture } from '../../src/quality/picture.ts';

/** A face of the gallery: `scene` says in which photograph, `person` who, where that is known. */
export type GalleryFace = {
  readonly scene: string;
  readonly person: string;
  readonly picture: Picture;
  readonly face: FaceView;
  readonly embedding: Embedding;
};

export type Gallery = {
  /** Different photographs of one man. */
  readonly man: readonly GalleryFace[];
  /** Faces that are certainly not his. */
  readonly women: readonly GalleryFace[];
  /** People who stand side by side, so that no two of one scene are one person. */
  readonly groups: readonly GalleryFace[];
  readonly astronaut: readonly GalleryFace[];
  readonly missed: number;
};

/** A screenshot within `human`: 18 columns of crops, the first row one man. */
const SHEET = join(packageFolder('@vladmandic/human'), 'assets/screenshot-facematch.jpg');
const CELL = { sidePx: 104, stepXPx: 106.6, firstXPx: 2, topsPx: [284, 396, 508, 621, 734, 846] };
/** Cells that show women, by row. Men, masks and blurred crops are left out. */
const WOMEN: readonly (readonly number[])[] = [
  [],
  [],
  [1, 2, 3, 8, 10, 11, 14, 15, 16, 17],
  [0, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17],
  [0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 13, 14, 15, 16, 17],
  [0, 1, 2, 3, 4, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17],
];
const GROUPS = [1, 2, 3, 4, 5, 6].map((number) =>
  join(packageFolder('@vladmandic/face-api'), `demo/sample${number}.jpg`),
);

/** Pictures from installed packages and Debian's portrait; none of them is copied. */
export async function openGallery(engine: FaceEngine, portrait: string): Promise<Gallery> {
  let missed = 0;
  const read = async (scene: string, picture: Picture, most: number) => {
    const seen = (await engine.look(picture)).filter(({ score }) => score >= 0.5).slice(0, most);
    if (seen.length === 0) missed++;
    const faces: GalleryFace[] = [];
    for (const [index, face] of seen.entries())
      faces.push({
        ...{ scene, person: `${scene}/${index}`, picture, face },
        embedding: await engine.embed(picture, face),
      });
    return faces;
  };
  const man: GalleryFace[] = [];
  for (let column = 0; column < 18; column++)
    man.push(...(await read(`sheet-0-${column}`, await cell(0, column), 1)));
  const women: GalleryFace[] = [];
  for (const [row, columns] of WOMEN.entries())
    for (const column of columns)
      women.push(...(await read(`sheet-${row}-${column}`, await cell(row, column), 1)));
  const groups: GalleryFace[] = [];
  for (const [index, file] of GROUPS.entries())
    groups.push(...(await read(`group-${index + 1}`, await open(sharp(file)), 5)));
  const astronaut = await read('astronaut', await open(sharp(portrait)), 1);
  return { man, women, groups, astronaut, missed };
}

const open = async (image: Sharp): Promise<Picture> => decodePicture(await image.png().toBuffer());

const cell = (row: number, column: number): Promise<Picture> =>
  open(
    sharp(SHEET)
      .extract({
        left: Math.round(CELL.firstXPx + column * CELL.stepXPx),
        top: CELL.topsPx[row] ?? 0,
        width: CELL.sidePx,
        height: CELL.sidePx,
      })
      .resize(312),
  );
