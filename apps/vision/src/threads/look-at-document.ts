import type { LookPart } from '@visavis/contract/look-lines';
import type { Finding } from '@visavis/domain/analysis/findings';
import { decodePicture } from '@visavis/vision/decode';
import type { DocumentReading } from '@visavis/vision/documents/document-reading';
import type { DocumentReader } from '@visavis/vision/documents/read-document';
import { EMBEDDING_MODELS, MESH_MODELS } from '@visavis/vision/faces/model-files';
import type { FaceEngine } from '@visavis/vision/faces/open-face-engine';
import type { Box } from '@visavis/vision/quality/box';
import { describeDocument } from '@visavis/vision/quality/describe-document';
import { measureDocument, type MeasuredDocument } from '@visavis/vision/quality/measure-document';
import type { Picture } from '@visavis/vision/quality/picture';
import type { Point } from '@visavis/vision/quality/point';
import { QUALITY_THRESHOLDS } from '@visavis/vision/quality/thresholds';
import { cutOut, type CutOut } from './cut-out.ts';
import { findingsOf, readingOf, zoneFindings } from './findings-of-reading.ts';
import { keep, measuresOf } from './look-at-face.ts';
import type { FirstOfDocument, FirstOrder, KeptEmbedding, LookMade, LookOrder } from './orders.ts';

/** Thresholds of quality, and how a reading becomes findings. */
const DOCUMENT_RULE = { name: 'documents', version: 1 } as const;
const AROUND_PORTRAIT = 0.25;

type Portrait = { readonly cut: CutOut; readonly embedding?: KeptEmbedding; readonly face: object };

type Parts = { readonly engine: FaceEngine; readonly reader: DocumentReader | undefined };

/** Looks first whether a picture shows a document, whole and well. */
export async function lookFirstAtDocument({
  bytes,
}: Extract<FirstOrder, { kind: 'FIRST_DOCUMENT' }>): Promise<FirstOfDocument> {
  const startedAt = performance.now();
  const document = measureDocument(await decodePicture(bytes));
  const findings = describeDocument(document);
  return { findings, document, tookMs: Math.round(performance.now() - startedAt) };
}

/** Reads one side of a document: what does it say, whose face is it. What the zone says is told at once. */
export async function lookAtDocument(
  { engine, reader }: Parts,
  { bytes, question, embeds, first }: Extract<LookOrder, { kind: 'DOCUMENT' }>,
  tell: (part: LookPart) => void,
): Promise<LookMade> {
  const startedAt = performance.now();
  const { document } = first;
  const picture = await decodePicture(bytes);
  const reading = await reader?.read(picture, question, (zone) =>
    tell({ part: 'ZONE', findings: [...qualityOf(first, zone), ...zoneFindings(zone)] }),
  );
  const side = question.side ?? 'FRONT';
  const area = mayHavePortrait(side, reading) ? areaOf(document, reading) : undefined;
  const portrait = await findPortrait(engine, picture, area, embeds);
  return {
    findings: [
      ...qualityOf(first, reading),
      ...(reading ? findingsOf(reading, side) : []),
      ...describePortrait(portrait, side),
    ],
    models: [
      ...(reading?.models ?? []),
      ...MESH_MODELS,
      ...(portrait?.embedding ? EMBEDDING_MODELS : []),
    ],
    rule: DOCUMENT_RULE,
    tookMs: first.tookMs + Math.round(performance.now() - startedAt),
    ...(reading ? { reading: readingOf(reading) } : {}),
    ...(portrait?.embedding ? { embedding: portrait.embedding } : {}),
    measured: {
      ...{ widthPx: picture.widthPx, heightPx: picture.heightPx, document },
      ...{ quality: QUALITY_THRESHOLDS.version, reading, portrait: portrait?.face },
    },
    crops: portrait ? [{ what: 'PORTRAIT', ...portrait.cut }] : [],
  };
}

/** Who reads the print has found the document, whatever its edges look like. */
const qualityOf = (
  { findings }: FirstOfDocument,
  reading: Pick<DocumentReading, 'area'> | undefined,
): readonly Finding[] =>
  reading?.area ? findings.filter(({ code }) => code !== 'DOCUMENT_MISSING') : findings;

/** The portrait of a card stands on its front, the zone on its back (ICAO Doc 9303 part 5). */
const mayHavePortrait = (side: 'FRONT' | 'BACK', reading: DocumentReading | undefined): boolean =>
  !(side === 'BACK' && reading?.mrz?.format === 'TD1');

/** Where the document lies, by the reader or by its edges. */
function areaOf(
  { found, isThere }: MeasuredDocument,
  reading: DocumentReading | undefined,
): readonly Point[] | undefined {
  return reading?.area?.corners ?? (isThere ? found.corners : undefined);
}

/** The largest face on the document. One beside it is the person's own. */
async function findPortrait(
  engine: FaceEngine,
  picture: Picture,
  corners: readonly Point[] | undefined,
  embeds: boolean,
): Promise<Portrait | undefined> {
  if (!corners) return undefined;
  const faces = await engine.look(picture);
  const face = faces.find(({ box }) => liesWithin(corners, middleOf(box)));
  if (!face) return undefined;
  const embedding = embeds ? keep(await engine.embed(picture, face)) : undefined;
  const cut = await cutOut(picture, face.box, AROUND_PORTRAIT);
  return { cut, face: measuresOf(face), ...(embedding ? { embedding } : {}) };
}

const middleOf = ({ xPx, yPx, widthPx, heightPx }: Box): Point => [
  xPx + widthPx / 2,
  yPx + heightPx / 2,
];

/** Whether a point is on the same side of all edges. */
function liesWithin(corners: readonly Point[], [x, y]: Point): boolean {
  const sides = corners.map(([fromX, fromY], index) => {
    const [toX, toY] = corners[(index + 1) % corners.length]!;
    return Math.sign((toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX));
  });
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
}

/** Only the side with the portrait can miss it. */
function describePortrait(
  portrait: Portrait | undefined,
  side: 'FRONT' | 'BACK',
): readonly Finding[] {
  if (portrait) return [{ code: 'PORTRAIT_FOUND', level: 'GOOD', values: {} }];
  return side === 'FRONT' ? [{ code: 'PORTRAIT_MISSING', level: 'LOOK', values: {} }] : [];
}
