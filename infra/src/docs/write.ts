/** `npm run docs`: writes those parts of docs/ that are made from code. */
import { readFile, writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { CONFIGURATION_PAGE, withPresentTable } from './configuration-table.ts';
import { PROCEDURE_SCHEMA_FILE, procedureSchemaText } from './procedure-schema.ts';
import { PROCEDURES_PAGE, withShipped } from './procedure-tables.ts';
import { REPORT_SCHEMA_FILE, reportSchemaText } from './report-schema.ts';

const page = withPresentTable(await readFile(CONFIGURATION_PAGE, 'utf8'));
await writeFile(CONFIGURATION_PAGE, await format(page, { parser: 'markdown', printWidth: 100 }));
await writeFile(REPORT_SCHEMA_FILE, await format(reportSchemaText(), { parser: 'json' }));
await writeFile(PROCEDURE_SCHEMA_FILE, await format(procedureSchemaText(), { parser: 'json' }));
const procedures = withShipped(await readFile(PROCEDURES_PAGE, 'utf8'));
await writeFile(PROCEDURES_PAGE, await format(procedures, { parser: 'markdown', printWidth: 100 }));
