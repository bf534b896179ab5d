import { CHECKSUMS } from '../package/manifest.ts';
import type { Report } from '../report/report-schema.ts';
import { HEADS, JOURNAL } from './check-journal.ts';
import { REPORT } from './check-report.ts';
import { PackageFault } from './fault.ts';
import type { Container } from './read-container.ts';

/** What every package holds besides recordings, snapshots and keys. */
export const ALWAYS = [
  'README.txt',
  'report.pdf',
  REPORT,
  'report.schema.json',
  'procedure.json',
  JOURNAL,
  HEADS,
  CHECKSUMS,
];

/** The first bytes of every EBML file (RFC 8794, section 11.2.1). */
const EBML = Buffer.from([0x1a, 0x45, 0xdf, 0xa3]);

/** Every recording, snapshot and part of an analysis of the report is there with its size and hash, and nothing else is. */
export function checkFiles(
  { files }: Container,
  { sessions }: Report,
  names: readonly string[],
): void {
  const found = new Map(files.map((file) => [file.name, file]));
  for (const name of ALWAYS)
    if (!found.has(name)) throw new PackageFault(name, 'the whole file', 'it is missing');
  const evidence = sessions.flatMap(({ snapshots, recordings, analyses }) => [
    ...snapshots,
    ...recordings,
    ...analyses.flatMap(({ detail, crops }) => [...(detail ? [detail] : []), ...crops]),
  ]);
  for (const { file, sizeBytes, sha256 } of evidence) {
    const there = found.get(file);
    if (!there)
      throw new PackageFault(file, 'the whole file', 'the journal names it; it is missing');
    if (there.sizeBytes !== sizeBytes || there.sha256 !== sha256)
      throw new PackageFault(
        file,
        `${there.sizeBytes} bytes`,
        'it is not the file that the journal names',
      );
  }
  for (const { file } of sessions.flatMap(({ recordings }) => recordings))
    if (!found.get(file)?.opening.equals(EBML))
      throw new PackageFault(file, 'byte 0', 'it is not a Matroska file');
  const known = new Set([...ALWAYS, ...evidence.map(({ file }) => file)]);
  if (known.size !== ALWAYS.length + evidence.length)
    throw new PackageFault(REPORT, 'its files', 'it names one file for two pieces of evidence');
  for (const name of names)
    if (!known.has(name) && !/^keys\/[^/]+\.pem$/.test(name))
      throw new PackageFault(name, 'the whole file', 'nothing names it; it does not belong here');
}
