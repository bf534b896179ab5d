/**
 * `npm run procedures:check -- [--freeze] [FOLDER]`: holds every released procedure and document
 * against what we ask of one; FOLDER holds `released`, `documents` and `frozen.json`.
 */
import { join } from 'node:path';
import { checkAll, readReleased } from './check-all.ts';
import type { Finding } from './finding.ts';
import { freeze, readFrozen } from './frozen.ts';

const given = process.argv.slice(2);
const [folder = join(import.meta.dirname, '..', '..'), ...more] = given.filter(
  (argument) => argument !== '--freeze',
);
if (more.length > 0 || folder.startsWith('--')) {
  process.stderr.write('Usage: npm run procedures:check -- [--freeze] [FOLDER]\n');
  process.exit(2);
}
const released = readReleased({
  released: join(folder, 'released'),
  documents: join(folder, 'documents'),
});
if (given.includes('--freeze')) freeze([...released.procedures, ...released.documents], folder);

const today = new Date().toISOString().slice(0, 10);
const checked = checkAll(released, { today, frozen: readFrozen(folder) });
const line = ({ file, path, text }: Finding) => `${file} ${path ? `${path}: ` : ''}${text}\n`;
for (const note of checked.notes) process.stdout.write(`Note: ${line(note)}`);
for (const finding of checked.findings) process.stdout.write(line(finding));
const { procedures, documents, findings } = checked;
process.stdout.write(
  `${procedures} procedures, ${documents} documents, ${findings.length} findings\n`,
);
process.exitCode = findings.length > 0 ? 1 : 0;
