import sharp from 'sharp';
import { decodePicture } from '../../src/decode.ts';
import type { FaceEngine } from '../../src/faces/face-engine.ts';
import { openFaceEngine } from '../../src/faces/open-face-engine.ts';
import type { BenchMeans, BenchPart } from '../vision.ts';
import { compareDocuments, LEVELS } from './document-portraits.ts';
import { openGallery, type Gallery, type GalleryFace } from './gallery.ts';
import { countAlarms } from './injection-alarms.ts';
import { playNormalVideo } from './normal-video.ts';
import { decideQuality } from './quality-decisions.ts';
import { countScores, genuinePairs, impostorPairs, type Scores } from './scores.ts';
import { measureSpeed } from './speed.ts';

type Tell = Parameters<BenchPart>[1];
type Figures = Record<string, number>;

/** How many people's pictures are spoilt, each in every way. */
const SPOILT = 8;
/** Movement and rate of each video, in kilobits a second. */
const VIDEOS = [
  { seed: 1, kilobits: 250 },
  { seed: 2, kilobits: 500 },
  { seed: 3, kilobits: 900 },
] as const;

/** Everything that is measured of faces. */
export const benchFaces: BenchPart = async (means, tell) => {
  const engine = await openFaceEngine();
  // First: of the memory nothing is then the gallery's.
  const speed = await benchSpeed(engine, means, tell);
  const gallery = await openGallery(engine, means.portrait);
  const people = [...gallery.astronaut, ...gallery.groups];
  const face: Figures = {
    ...compareGallery(gallery, tell),
    ...(await benchDocuments(engine, people, tell)),
    ...speed,
    ...(await benchQuality(engine, people.filter(isFrontal).slice(0, SPOILT), tell)),
    ...(await benchAlarms(engine, means, tell)),
  };
  face['impostorMatches'] = Object.entries(face)
    .filter(([name]) => /impostor.*Match$/i.test(name) && !/noMatch$/i.test(name))
    .reduce((sum, [, count]) => sum + count, 0);
  await engine.close();
  return { face };
};

function compareGallery(gallery: Gallery, tell: Tell): Figures {
  const genuine = countScores(genuinePairs(gallery));
  const impostor = countScores(impostorPairs(gallery));
  tell('gallery, faces not found', String(gallery.missed));
  tell('gallery, genuine', inWords(genuine));
  tell('gallery, impostor', inWords(impostor));
  return { notFound: gallery.missed, ...named('genuine', genuine), ...named('impostor', impostor) };
}

async function benchDocuments(
  engine: FaceEngine,
  people: readonly GalleryFace[],
  tell: Tell,
): Promise<Figures> {
  const figures: Figures = {};
  for (const level of LEVELS) {
    const { genuine, impostor, missed, matched } = await compareDocuments(engine, people, level);
    const [same, others] = [countScores(genuine), countScores(impostor)];
    tell(`document ${level}, genuine (${missed} not found)`, inWords(same));
    tell(`document ${level}, impostor`, inWords(others));
    for (const pair of matched) tell(`document ${level}, impostor match`, pair);
    Object.assign(figures, named(`${level}Genuine`, same), named(`${level}Impostor`, others));
    figures[`${level}NotFound`] = missed;
  }
  return figures;
}

async function benchQuality(
  engine: FaceEngine,
  people: readonly GalleryFace[],
  tell: Tell,
): Promise<Figures> {
  const figures: Figures = {};
  const counts = await decideQuality(engine, people, (name, count) => {
    const { said, missing, silent, saidOfGood } = count;
    const otherwise = `no face ${missing}, nothing ${silent}; of ${saidOfGood} good ones`;
    tell(`quality: ${name}`, `said of ${said} of ${people.length}; ${otherwise}`);
  });
  for (const [name, { said, missing, saidOfGood }] of Object.entries(counts)) {
    figures[`quality.${name}`] = said / people.length;
    figures[`quality.${name}, no face`] = missing / people.length;
    figures[`quality.${name}, falsely`] = saidOfGood / people.length;
  }
  return figures;
}

async function benchAlarms(
  engine: FaceEngine,
  { ffmpeg, portrait }: BenchMeans,
  tell: Tell,
): Promise<Figures> {
  const figures: Figures = {};
  const videos = [];
  for (const video of VIDEOS) videos.push(await playNormalVideo(ffmpeg, portrait, video));
  const alarms = await countAlarms(engine, videos);
  for (const [name, { looks, odd, cantTell }] of Object.entries(alarms)) {
    tell(`false alarms: ${name}`, `${odd} of ${looks} looks; ${cantTell} can't tell`);
    figures[`alarms.${name}`] = odd / looks;
  }
  return figures;
}

async function benchSpeed(
  engine: FaceEngine,
  { portrait }: BenchMeans,
  tell: Tell,
): Promise<Figures> {
  const image = sharp(portrait).resize(1280, 720, { fit: 'contain' });
  const speed = await measureSpeed(engine, await decodePicture(await image.jpeg().toBuffer()));
  const figures: Figures = { perSecond: speed.perSecond, rssMb: speed.rssMb };
  for (const name of ['look', 'embed', 'document'] as const) {
    const { p50, p95, cpu } = speed[name];
    const clock = `p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`;
    tell(`${name}, 1280 × 720`, `${clock}, of the processor ${cpu.toFixed(0)} ms`);
    Object.assign(figures, { [`${name}P50Ms`]: p50, [`${name}P95Ms`]: p95 });
    figures[`${name}CpuMs`] = cpu;
  }
  tell('look and embed, one thread', `${speed.perSecond.toFixed(1)} a second`);
  tell('memory of the process', `${speed.rssMb.toFixed(0)} MB`);
  return figures;
}

/** As a camera should see who is identified; the gallery's half profiles are no good pictures. */
const isFrontal = ({ face }: GalleryFace): boolean => Math.abs(face.turn) < 0.55;

const inWords = ({ pairs, match, review, noMatch, cosine, distance }: Scores): string => {
  const range = (all: readonly number[]) => all.map((value) => value.toFixed(3)).join('/');
  const counts = `${pairs} pairs: ${match} match, ${review} review, ${noMatch} no match`;
  return `${counts}; cosine ${range(cosine)}, distance ${range(distance)}`;
};

const named = (name: string, { pairs, match, review, noMatch, cosine, distance }: Scores) => ({
  ...{ [`${name}Pairs`]: pairs, [`${name}Match`]: match },
  ...{ [`${name}Review`]: review, [`${name}NoMatch`]: noMatch },
  ...{ [`${name}CosineMin`]: cosine[0], [`${name}CosineMax`]: cosine[2] },
  ...{ [`${name}DistanceMin`]: distance[0], [`${name}DistanceMax`]: distance[2] },
});
