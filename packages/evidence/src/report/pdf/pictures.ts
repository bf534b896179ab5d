import sharp from 'sharp';
import type { Report, ReportedSession } from '../report-schema.ts';
import { fill } from './guided-en.ts';
import { SMALL, type ReportPage } from './report-page.ts';
import type { Column } from './sheet.ts';

export type Pictures = ReadonlyMap<string, Buffer>;

type Reported = ReportedSession['snapshots'][number];

/** Sharp at 220 dots per inch and the size at which it stands on the page. */
const MOST_PX = 480;
/** Larger than any camera's picture; what claims to be larger is not unpacked. */
const MOST_INPUT_PX = 60_000_000;
const IN_A_ROW = 3;
const GUTTER = 12;

/** Makes a picture of each snapshot that a PDF can hold; `read` gives the bytes of its file. */
export async function makePictures(
  report: Report,
  read: (file: string) => Promise<Buffer>,
): Promise<Pictures> {
  const pictures = new Map<string, Buffer>();
  for (const { id, file } of report.sessions.flatMap(({ snapshots }) => snapshots)) {
    const picture = await shrink(await read(file));
    if (picture) pictures.set(id, picture);
  }
  return pictures;
}

/** Undefined where it cannot be shown: what a customer's camera sent must not stop a report. */
const shrink = (bytes: Buffer): Promise<Buffer | undefined> =>
  sharp(bytes, { limitInputPixels: MOST_INPUT_PX })
    .resize({ width: MOST_PX, height: MOST_PX, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82 })
    .toBuffer()
    .catch(() => undefined);

type Shown = {
  readonly session: ReportedSession;
  /** Those of its snapshots that are shown here. */
  readonly taken: readonly Reported[];
  readonly pictures: Pictures;
};

/** Snapshots beside each other, each with when and how it was taken and the begin of its hash. */
export function writePictures(page: ReportPage, { session, taken, pictures }: Shown): void {
  const { sheet } = page;
  const left = sheet.column(0.05, 1);
  const width = (left.width - GUTTER * (IN_A_ROW - 1)) / IN_A_ROW;
  for (let from = 0; from < taken.length; from += IN_A_ROW) {
    const inRow = taken.slice(from, from + IN_A_ROW).map((snapshot, index) => ({
      snapshot,
      caption: captionOf(page, session, snapshot, pictures.has(snapshot.id)),
      column: { x: left.x + index * (width + GUTTER), width },
    }));
    const height = Math.max(...inRow.map(({ snapshot }) => heightOf(snapshot, width)));
    sheet.room(height + 66);
    sheet.skip(5);
    for (const { snapshot, caption, column } of inRow) {
      const picture = pictures.get(snapshot.id);
      if (picture) sheet.picture(picture, caption, { ...column, height });
      else sheet.box(height, 'line', column);
    }
    sheet.skip(height + 3);
    sheet.row(inRow.map(({ caption, column }) => [caption, SMALL, column]));
    writeComparisons(page, inRow);
    sheet.skip(4);
  }
}

type Placed = { readonly snapshot: Reported; readonly column: Column };

function writeComparisons(page: ReportPage, inRow: readonly Placed[]): void {
  const compared = inRow.filter(({ snapshot }) => snapshot.comparison);
  if (compared.length === 0) return;
  page.sheet.row(
    compared.map(({ snapshot, column }) => [
      comparisonOf(page, snapshot),
      { ...SMALL, colour: snapshot.comparison?.belongs ? 'good' : 'bad', weight: 'bold' },
      column,
    ]),
  );
}

/** As high as it is in its width, but a portrait no higher than it is wide. */
const heightOf = ({ widthPx, heightPx }: Reported, width: number): number =>
  Math.min(width, (width * heightPx) / widthPx);

function captionOf(
  { words, clock }: ReportPage,
  { snapshots }: ReportedSession,
  snapshot: Reported,
  isShown: boolean,
): string {
  const { step } = words.guided;
  const numberOf = (id: string | undefined) => snapshots.findIndex((one) => one.id === id) + 1;
  const isPart = snapshot.source === 'CROP';
  return [
    `${fill(step.picture, { picture: numberOf(snapshot.id) })}, ${clock(snapshot.takenAt)}, ${snapshot.widthPx} × ${snapshot.heightPx}`,
    isPart ? fill(step.part, { picture: numberOf(snapshot.of) }) : words.source[snapshot.source],
    ...(isShown ? [] : [words.unreadable]),
    `SHA-256 ${snapshot.sha256.slice(0, 16)}…`,
  ].join('\n');
}

function comparisonOf({ words }: ReportPage, { comparison }: Reported): string {
  if (!comparison) return '';
  const similarity = comparison.similarity.toFixed(2);
  return comparison.belongs ? words.belongs(similarity) : words.doesNotBelong(similarity);
}
