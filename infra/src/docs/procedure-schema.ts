import { procedureJsonSchema } from '@visavis/procedures/json-schema';
import { inProject } from '../project.ts';

/** The schema that a procedure's file is held against, for editors that complete and check. */
export const PROCEDURE_SCHEMA_FILE = inProject('docs', 'procedure.schema.json');

export const procedureSchemaText = (): string => procedureJsonSchema();
