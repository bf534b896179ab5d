import { buffer } from 'node:stream/consumers';
import { link, type JournalEntry } from '@visavis/domain/journal/chain';
import { CHECKSUMS, MANIFEST, SIGNATURE, type Manifest } from '../package/manifest.ts';
import { heldFile, writePackage, type PackageSigner } from '../package/write-package.ts';
import { LOCAL_HEADER_BYTES, LOCAL_SIGNATURE } from '../package/zip.ts';
import type { Report } from '../report/report-schema.ts';

export type Entries = JournalEntry[];
export type Forgery = (files: Map<string, Buffer>) => void;

/** A package that was taken apart, changed and put together again, with sums and headers made anew. */
export async function forge(whole: Buffer, change: Forgery, sign: PackageSigner): Promise<Buffer> {
  const files = filesOf(whole);
  for (const made of [CHECKSUMS, MANIFEST, SIGNATURE]) files.delete(made);
  change(files);
  const given = [...files].map(([name, bytes]) => heldFile(name, bytes));
  const { caseId, reference } = JSON.parse(
    filesOf(whole).get(MANIFEST)?.toString() ?? '',
  ) as Manifest;
  return buffer((await writePackage({ caseId, reference }, given, sign)).stream);
}

/** The files of a package, by what stands before each. */
export function filesOf(bytes: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (let at = 0; bytes.readUInt32LE(at) === LOCAL_SIGNATURE;) {
    const nameEnd = at + LOCAL_HEADER_BYTES + bytes.readUInt16LE(at + 26);
    const end = nameEnd + bytes.readUInt32LE(at + 22);
    const name = bytes.toString('latin1', at + LOCAL_HEADER_BYTES, nameEnd);
    files.set(name, bytes.subarray(nameEnd, end));
    at = end;
  }
  return files;
}

export const edit =
  (file: string, change: (value: never) => unknown) => (files: Map<string, Buffer>) => {
    const value = JSON.parse(files.get(file)?.toString() ?? '') as never;
    files.set(file, Buffer.from(JSON.stringify(change(value))));
  };
export const replace = (file: string, words: string) => (files: Map<string, Buffer>) => {
  files.set(file, Buffer.from(words));
};

export function relink(entries: Entries): Entries {
  const linked: Entries = [];
  for (const { chainId, at, actor, fact } of entries)
    linked.push(link(linked.at(-1), { chainId, at, actor, fact }));
  return linked;
}

export const inCase = (over: object) => (report: Report) => ({
  ...report,
  case: { ...report.case, ...over },
});
export const inSession = (over: object) => (report: Report) => ({
  ...report,
  sessions: report.sessions.map((session) => ({ ...session, ...over })),
});
export const inRecordings = (over: object) => (report: Report) => ({
  ...report,
  sessions: report.sessions.map((session) => ({
    ...session,
    recordings: session.recordings.map((recording) => ({ ...recording, ...over })),
  })),
});
export const inSteps = (over: object) => (report: Report) => ({
  ...report,
  sessions: report.sessions.map((session) => ({
    ...session,
    steps: session.steps.map((step) => (step.remark ? { ...step, ...over } : step)),
  })),
});
