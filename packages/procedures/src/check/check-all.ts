import type { Json } from '@visavis/domain/journal/canonical-json';
import type { DocumentModel } from '@visavis/domain/procedure/document-model';
import type { Lack } from '@visavis/domain/procedure/document-model';
import { listIrreplaceable } from '@visavis/domain/procedure/foresee-substitute';
import { findLack } from '@visavis/domain/procedure/lack';
import { basename } from 'node:path';
import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { documentSchema } from '../document-schema.ts';
import { resolveProcedure } from '../library.ts';
import { FOLDERS, listJsonFiles, type Folders } from '../read-files.ts';
import { procedureSchema, type ProcedureFile } from '../schema.ts';
import { checkProcedure, findNotInLibrary } from './check-procedure.ts';
import { writePath, type Finding } from './finding.ts';
import { findThawed, type Digests, type ReadFile } from './frozen.ts';
import { schemaFaults } from './schema-faults.ts';
import { findInTexts } from './texts.ts';

/** What was looked at, what is wrong with it, and what is right but worth knowing. */
export type Check = {
  readonly procedures: number;
  readonly documents: number;
  readonly findings: readonly Finding[];
  readonly notes: readonly Finding[];
};

/** The files that are checked, by the names under which they are frozen. */
export const readReleased = (folders: Folders = FOLDERS) => ({
  procedures: readFolder(folders.released, 'released'),
  documents: readFolder(folders.documents, 'documents'),
});

const readFolder = (folder: string, name: string): readonly ReadFile[] =>
  listJsonFiles(folder).map((path) => ({
    file: `${name}/${basename(path)}`,
    content: JSON.parse(readFileSync(path, 'utf8')) as Json,
  }));

/** Checks every released procedure and document, as of a day (ISO 8601). */
export function checkAll(
  { procedures, documents }: ReturnType<typeof readReleased>,
  { today, frozen }: { readonly today: string; readonly frozen: Digests },
): Check {
  const models = documents.map((one) => parse(one, documentSchema));
  const files = procedures.map((one) => parse(one, procedureSchema));
  const library = models.flatMap(({ value }) => value ?? []);
  const newest = (file: ProcedureFile) =>
    !files.some(({ value }) => value?.id === file.id && value.version > file.version);
  const checked = files.flatMap(({ file, value }) =>
    value ? at(file, checkProcedure(value, { library, isNewest: newest(value) })) : [],
  );
  return {
    procedures: procedures.length,
    documents: documents.length,
    findings: [
      ...[...models, ...files].flatMap(({ findings }) => findings),
      ...models.flatMap(({ file, value }) => (value ? at(file, checkModel(value, today)) : [])),
      ...checked,
      ...findThawed([...procedures, ...documents], frozen),
    ],
    notes: files.flatMap(({ file, value }) =>
      value && newest(value) ? at(file, noteDocuments(value, library)) : [],
    ),
  };
}

type Place = Omit<Finding, 'file'>;

const at = (file: string, faults: readonly Place[]): readonly Finding[] =>
  faults.map(({ path, text }) => ({ file, path, text }));

function parse<Value extends { readonly id: string; readonly version: number }>(
  { file, content }: ReadFile,
  schema: z.ZodType<Value>,
): { readonly file: string; readonly value?: Value; readonly findings: readonly Finding[] } {
  const { success, data, error } = schema.safeParse(content);
  const inTexts = at(file, findInTexts(content));
  if (!success) return { file, findings: [...at(file, schemaFaults(error)), ...inTexts] };
  const isNamed = basename(file) === `${data.id}-${data.version}.json`;
  const misnamed = { path: 'id', text: `belongs into a file ${data.id}-${data.version}.json` };
  return { file, value: data, findings: [...inTexts, ...(isNamed ? [] : at(file, [misnamed]))] };
}

function checkModel({ reviewBy, features, sides }: DocumentModel, today: string) {
  const late = { path: 'reviewBy', text: `was ${reviewBy}: look at the document again` };
  const wrongSides = features.flatMap(({ side }, index) =>
    sides.includes(side)
      ? []
      : [{ path: writePath(['features', index, 'side']), text: `the document has no ${side}` }],
  );
  return [...(reviewBy < today ? [late] : []), ...wrongSides];
}

const IN_WORDS = {
  FEATURES: 'too few features that a video carries',
  CATEGORIES: 'too few categories of features',
  OPTICALLY_VARIABLE: 'too few optically variable features',
} as const satisfies Record<Lack, string>;

/**
 * What agents would else learn in a call: a document that is named and can't be chosen, and features of
 * a document in whose place no other can be drawn, so that *not checkable* ends the way to an approval.
 */
function noteDocuments(file: ProcedureFile, library: readonly DocumentModel[]): readonly Place[] {
  if (findNotInLibrary(file, library).length > 0) return [];
  const { documents } = resolveProcedure(file, library);
  return (documents?.models ?? []).flatMap((model, index) => {
    const lack = documents && findLack(model, documents.selection);
    const path = writePath(['documents', 'models', index]);
    if (lack) return [{ path, text: `${model.id} can’t be chosen: ${IN_WORDS[lack]}` }];
    const alone = documents ? listIrreplaceable(model, documents.selection) : [];
    if (alone.length === 0) return [];
    const names = alone.map(({ id }) => id).join(', ');
    return [{ path, text: `NO_SUBSTITUTE: ${model.id} has nothing in place of ${names}` }];
  });
}
