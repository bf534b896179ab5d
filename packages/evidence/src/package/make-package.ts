import type { JournalEntry } from '@visavis/domain/journal/chain';
import type { SignedHead } from '@visavis/domain/journal/head';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import type { EvidenceRef } from '@visavis/domain/session/session';
import type { EvidenceStore } from '../evidence-store.ts';
import type { Report } from '../report/report-schema.ts';
import { reportJsonSchema } from '../report/report-schema.ts';
import { readme } from './readme.ts';
import {
  heldFile,
  writePackage,
  type Package,
  type PackageFile,
  type PackageSigner,
} from './write-package.ts';

export type PackageContent = {
  readonly report: Report;
  readonly pdf: Buffer;
  /** The version that the case pins, with the models of its documents. */
  readonly procedure: Procedure;
  readonly journal: readonly JournalEntry[];
  readonly heads: readonly (SignedHead & { readonly token?: Uint8Array })[];
  /** The stored file behind each file that the report names. */
  readonly stored: ReadonlyMap<string, EvidenceRef>;
  readonly publicKeys: readonly { readonly id: string; readonly pem: string }[];
};

/** The evidence package of one case. @throws Error that names a file that is not as it was stored */
export function makePackage(
  content: PackageContent,
  store: Pick<EvidenceStore, 'read'>,
  signer: PackageSigner,
): Promise<Package> {
  const { report, pdf, procedure, journal, heads, stored, publicKeys } = content;
  const { id: caseId, reference } = report.case;
  const files: readonly PackageFile[] = [
    heldFile('README.txt', readme({ reference, bank: report.bank })),
    heldFile('report.pdf', pdf),
    heldFile('report.json', json(report)),
    heldFile('report.schema.json', reportJsonSchema()),
    heldFile('procedure.json', json(procedure)),
    heldFile('journal.json', lines(journal)),
    heldFile('heads.json', lines(heads.map(withToken))),
    ...publicKeys.map(({ id, pem }) => heldFile(`keys/${id}.pem`, pem)),
    ...[...stored].map(([name, evidence]) => storedFile(name, evidence, store)),
  ];
  return writePackage({ caseId, reference }, files, signer);
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** One entry on each line. */
const lines = (entries: readonly unknown[]): string =>
  `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`;

const withToken = ({ token, ...head }: PackageContent['heads'][number]) =>
  token ? { ...head, token: Buffer.from(token).toString('base64') } : head;

const storedFile = (
  name: string,
  evidence: EvidenceRef,
  store: Pick<EvidenceStore, 'read'>,
): PackageFile => ({
  name,
  sizeBytes: evidence.sizeBytes,
  sha256: evidence.sha256,
  open: () => store.read(evidence),
});
