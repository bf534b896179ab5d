import { reportJsonSchema } from '@visavis/evidence/report/report-schema';
import { inProject } from '../project.ts';

/** The schema of `report.json`, as it is published and as every evidence package carries it. */
export const REPORT_SCHEMA_FILE = inProject('docs', 'report.schema.json');

export const reportSchemaText = (): string => reportJsonSchema();
