import type { DocumentModel } from '@visavis/domain/procedure/document-model';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import { documentSchema } from './document-schema.ts';
import { FOLDERS, readAll } from './read-files.ts';
import type { ProcedureFile } from './schema.ts';

/**
 * The document models that procedures can name.
 * @throws Error where a file does not hold to the schema
 */
export const readLibrary = (folder: string = FOLDERS.documents): readonly DocumentModel[] =>
  readAll(folder, { schema: documentSchema, what: 'document model' });

/**
 * A procedure with the document models that it names.
 * @throws Error that names the document which the library does not have
 */
export function resolveProcedure(
  file: ProcedureFile,
  library: readonly DocumentModel[],
): Procedure {
  const { documents, ...rest } = file;
  if (!documents) return rest;
  const models = documents.models.map(({ id, version }) => {
    const model = library.find((one) => one.id === id && one.version === version);
    if (model) return model;
    throw new Error(
      `Procedure ${file.id} version ${file.version} names document ${id} version ${version}, which the library does not have.`,
    );
  });
  return { ...rest, documents: { ...documents, models } };
}
