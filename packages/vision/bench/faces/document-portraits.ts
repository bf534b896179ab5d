import sharp from 'sharp';
import { decodePicture } from '../../src/decode.ts';
import { compareFaces, type FaceComparison } from '../../src/faces/compare.ts';
import type { FaceEngine } from '../../src/faces/face-engine.ts';
import type { GalleryFace } from './gallery.ts';

export const LEVELS = ['d1', 'd2', 'd3'] as const;
type Level = (typeof LEVELS)[number];

/** A face as a document might carry it: a scan, a grey engraving, a tinted print with glare. */
export async function degrade({ picture, face }: GalleryFace, level: Level) {
  const { data, widthPx, heightPx } = picture;
  const sidePx = Math.round(Math.max(face.box.widthPx, face.box.heightPx) * 1.5);
  const left = Math.max(0, Math.round(face.box.xPx + face.box.widthPx / 2 - sidePx / 2));
  const top = Math.max(0, Math.round(face.box.yPx + face.box.heightPx / 2 - sidePx / 2));
  const width = Math.min(sidePx, widthPx - left);
  const height = Math.min(sidePx, heightPx - top);
  const crop = await sharp(data, { raw: { width: widthPx, height: heightPx, channels: 3 } })
    .extract({ left, top, width, height })
    .png()
    .toBuffer();
  const small = { d1: 200, d2: 140, d3: 160 }[level];
  let image = sharp(crop).resize(small, small, { fit: 'fill' });
  if (level === 'd2') image = image.greyscale().composite([await noise(small, 14)]);
  if (level === 'd3')
    image = image
      .modulate({ saturation: 0.6 })
      .composite([{ input: pattern(small), blend: 'over' }]);
  const printed = await image.flatten().toColourspace('srgb').png().toBuffer();
  return decodePicture(await sharp(printed).resize(320).blur(0.8).jpeg({ quality: 75 }).toBuffer());
}

const noise = async (sidePx: number, sigma: number) => ({
  input: await sharp({
    create: {
      ...{ width: sidePx, height: sidePx, channels: 3, background: '#808080' },
      noise: { type: 'gaussian', mean: 128, sigma: sigma * 2 },
    },
  })
    .png()
    .toBuffer(),
  blend: 'soft-light' as const,
});

/** Guilloche lines, a tint and a patch of light. */
function pattern(sidePx: number): Buffer {
  const lines = Array.from({ length: 14 }, (_, index) => {
    const y = (index * sidePx) / 13;
    const bend = sidePx / 6;
    return `<path d="M0 ${y} q ${sidePx / 4} ${-bend} ${sidePx / 2} 0 t ${sidePx / 2} 0" fill="none" stroke="#3a7" stroke-opacity=".35" stroke-width="1"/>`;
  });
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${sidePx}" height="${sidePx}"><rect width="100%" height="100%" fill="#cda" fill-opacity=".22"/>${lines.join('')}<ellipse cx="${sidePx * 0.3}" cy="${sidePx * 0.25}" rx="${sidePx * 0.16}" ry="${sidePx * 0.08}" fill="#fff" fill-opacity=".7"/></svg>`,
  );
}

/**
 * Each person's degraded picture with their own photograph (the same one: too good) and with those of
 * people who are certainly others.
 */
export async function compareDocuments(
  engine: FaceEngine,
  people: readonly GalleryFace[],
  level: Level,
) {
  const genuine: FaceComparison[] = [];
  const impostor: FaceComparison[] = [];
  const matched: string[] = [];
  let missed = 0;
  for (const person of people) {
    const picture = await degrade(person, level);
    const [face] = await engine.look(picture);
    if (!face) {
      missed++;
      continue;
    }
    const portrait = await engine.embed(picture, face);
    genuine.push(compareFaces(portrait, person.embedding));
    for (const other of people.filter((one) => one !== person && isSomebodyElse(person, one))) {
      const comparison = compareFaces(portrait, other.embedding);
      impostor.push(comparison);
      if (comparison.decision === 'MATCH') matched.push(`${person.person} as ${other.person}`);
    }
  }
  return { genuine, impostor, missed, matched };
}

/** Side by side in one scene, or one of them the astronaut; two of other scenes may be one person. */
const isSomebodyElse = (a: GalleryFace, b: GalleryFace): boolean =>
  a.scene === b.scene || a.scene === 'astronaut' || b.scene === 'astronaut';
