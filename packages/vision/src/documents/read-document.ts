import type { Declared } from '@visavis/domain/case/case';
import type { DocumentModel } from '@visavis/domain/procedure/document-model';
import { openSigns, type KnownSigns } from '../cells/open-signs.ts';
import type { Picture } from '../quality/picture.ts';
import { areaOfZone } from './area/area-of-zone.ts';
import { openBarcodes, readBarcodes } from './barcodes/read-barcodes.ts';
import { compareFields } from './comparison/compare-fields.ts';
import type { DocumentReading, ModelUsed, ReadFields, VisualField } from './document-reading.ts';
import type { Finding } from './mrz/finding.ts';
import { partOf } from './mrz/format.ts';
import { judgeContent } from './mrz/judge-content.ts';
import { judgeModel } from './mrz/judge-model.ts';
import type { MrzReading } from './mrz/mrz-reading.ts';
import { readMrz } from './mrz/read-mrz.ts';
import { findText } from './print/find-text.ts';
import { openPrintModels, type PrintModels } from './print/print-models.ts';
import type { TextBox } from './print/text-box.ts';
import { readVisualZone } from './visual/read-visual-zone.ts';

/** What is known about the document that a snapshot shows. */
export type DocumentQuestion = {
  readonly declared?: Declared;
  readonly side?: 'FRONT' | 'BACK';
  readonly model?: DocumentModel;
  /** ISO 8601: expiry and centuries depend on it. */
  readonly today: string;
  /** Whether a specimen's state (UTO) may stand there, as in the sandbox. */
  readonly allowsSpecimens?: boolean;
};

/** What is known as soon as a zone is read: before what people read, and what scanners do. */
export type ZoneRead = Pick<DocumentReading, 'findings' | 'area'> &
  Required<Pick<DocumentReading, 'mrz'>>;
export type OnZone = (zone: ZoneRead) => void;

/** Reads documents. Holds the models; one reading at a time. */
export type DocumentReader = {
  /** Without the classifier of OCR-B there is one reader of zones, and nothing counts as agreed. */
  readonly hasBothReaders: boolean;
  readonly read: (
    picture: Picture,
    question: DocumentQuestion,
    onZone?: OnZone,
  ) => Promise<DocumentReading>;
  readonly close: () => Promise<void>;
};

/** Loads the models. @throws Error where a model is missing or not the known one */
export async function openDocumentReader(): Promise<DocumentReader> {
  const [print, signs] = await Promise.all([openPrintModels(), openSigns(), openBarcodes()]);
  return {
    hasBothReaders: signs !== undefined,
    read: (picture, question, onZone) => read({ print, signs }, picture, { question, onZone }),
    close: () => print.close(),
  };
}

type Models = { readonly print: PrintModels; readonly signs: KnownSigns | undefined };

async function read(
  { print, signs }: Models,
  picture: Picture,
  {
    question,
    onZone,
  }: { readonly question: DocumentQuestion; readonly onZone?: OnZone | undefined },
): Promise<DocumentReading> {
  const startedAt = performance.now();
  const boxes = await findText(print, picture);
  const found = mayHaveZone(question)
    ? await readMrz({ print, signs: signs?.net }, picture, boxes, question.today)
    : undefined;
  const mrz = found?.reading;
  const area = found ? areaOfZone(found.reading.format, found.rows) : undefined;
  const findings = mrz ? findingsOf(mrz, question) : [];
  if (mrz) onZone?.({ mrz, findings, ...(area ? { area } : {}) });
  const rows = found?.rows ?? [];
  const rest = boxes.filter((box) => !rows.some((row) => isOn(row, box)));
  // Only the zone is printed on the back of a card: nothing there is compared.
  const visual =
    question.side === 'BACK' && found ? [] : await readVisualZone(print, picture, rest);
  const barcodes = await readBarcodes(picture);
  return {
    ...(mrz ? { mrz } : {}),
    findings,
    visual,
    comparisons: compareFields({
      declared: question.declared,
      mrz: mrz?.fields ?? {},
      visual: fieldsOf(visual),
      isCut: mrz ? isNameCut(mrz) : false,
    }),
    barcodes,
    ...(area ? { area } : {}),
    models: [...print.used, ...modelOf(signs)],
    tookMs: Math.round(performance.now() - startedAt),
  };
}

/** The zone of a card stands on its back (ICAO Doc 9303 part 5): nobody looks for it on the front. */
const mayHaveZone = ({ side, model }: DocumentQuestion): boolean =>
  model?.mrz !== 'NONE' && !(side === 'FRONT' && model?.mrz === 'TD1');

function findingsOf(mrz: MrzReading, question: DocumentQuestion): readonly Finding[] {
  const { today, model, allowsSpecimens = false } = question;
  const failing = mrz.checks.filter((check) => !check.passed);
  return [
    ...failing.map((check): Finding => ({ code: 'CHECK_DIGIT_FAILS', field: check.of })),
    ...(mrz.readersAgree ? [] : [{ code: 'READERS_DIFFER' } as const]),
    ...judgeContent(mrz.format, mrz.lines, { today, allowsSpecimens }),
    ...(model ? judgeModel(mrz.format, mrz.fields, model, today) : []),
  ];
}

const fieldsOf = (visual: readonly VisualField[]): ReadFields =>
  Object.fromEntries(visual.map(({ field, value }) => [field, value]));

const isNameCut = (mrz: MrzReading): boolean =>
  !partOf(mrz.format, mrz.lines, 'names').endsWith('<');

const modelOf = (signs: KnownSigns | undefined): readonly ModelUsed[] =>
  signs ? [{ name: 'ocr-b-signs', sha256: signs.sha256 }] : [];

/** Whether a stretch of print belongs to a row of the zone. */
function isOn(row: TextBox, box: TextBox): boolean {
  const dx = box.x - row.x;
  const dy = box.y - row.y;
  const down = Math.abs(dy * Math.cos(row.angle) - dx * Math.sin(row.angle));
  return down < row.height * 0.6;
}
