import { buffer } from 'node:stream/consumers';
import { allow } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import { DomainError } from '@visavis/domain/errors';
import type { CaseId } from '@visavis/domain/ids';
import type { JournalEntry } from '@visavis/domain/journal/chain';
import type { FactType } from '@visavis/domain/journal/fact';
import { inEveryLanguage, type Language } from '@visavis/domain/language';
import { makePackage } from '@visavis/evidence/package/make-package';
import type { Package } from '@visavis/evidence/package/write-package';
import { reportHeads } from '@visavis/evidence/report/report-heads';
import { makeReport, storedFiles } from '@visavis/evidence/report/make-report';
import { writeReport } from '@visavis/evidence/report/pdf/write-report';
import { readChain } from '@visavis/prisma/journal-chain';
import { readHeads } from '@visavis/prisma/journal-heads';
import { MESSAGES } from '../language/messages.ts';
import type { StaffActor } from './actor.ts';
import type { Parts } from './parts.ts';
import { staffNames } from './staff-names.ts';

/** A package can be fetched for so long after it was asked for; then it is asked for anew. */
const FETCHED_WITHIN_MS = 10 * 60_000;

/** Facts that leave a case as it was: a package that was asked for before them is still true. */
const CHANGES_NOTHING: readonly FactType[] = [
  'case.viewed',
  'evidence.opened',
  'invitation.refused',
  'journal.viewed',
  'package.exported',
];

export type AskedPackage = {
  readonly caseId: CaseId;
  /** The number of the journal entry that says that it was asked for. */
  readonly entry: number;
  readonly language: Language;
  readonly zone: string;
};

/**
 * The evidence package that this person asked for a moment ago.
 * @throws DomainError ROLE_FORBIDS | CASE_NOT_FOUND | EVIDENCE_NOT_FOUND (nobody, or somebody else,
 * asked for it, or long ago) | CONFLICT (the case went on) | EVIDENCE_ERASED
 */
export async function makeCasePackage(
  parts: Parts,
  actor: StaffActor,
  asked: AskedPackage,
): Promise<Package & { readonly reference: string }> {
  allow(actor, 'package:export');
  const { prisma, ports, evidence, signer, config } = parts;
  const { caseId, entry, language, zone } = asked;
  // The case before its chain: whatever has changed it since then is in the chain.
  const kase = await ports.cases.get(caseId);
  const journal = journalUpTo(await readChain(prisma, caseId), kase, entry);
  requireAskedBy(journal.at(-1), actor, ports.clock.now());
  const heads = (await readHeads(prisma, caseId)).filter(({ seq }) => seq <= entry);
  const names = await staffNames(parts);
  const procedure = ports.procedures.get(kase.procedure.id, kase.procedure.version);
  const report = makeReport({
    case: kase,
    procedure,
    journal,
    heads: reportHeads(heads),
    bank: config.VISAVIS_BANK_NAME,
    staffName: (id) => names[id] ?? id,
    reasonWords: (code) => inEveryLanguage((language) => MESSAGES[language].reasons[code]),
  });
  const stored = storedFiles(kase);
  const read = async (file: string) => {
    const found = stored.get(file);
    if (!found) throw new DomainError('EVIDENCE_NOT_FOUND', { file });
    return buffer(await evidence.read(found));
  };
  const pdf = await writeReport(report, { language, zone, read });
  const { publicKeys } = signer;
  const content = { report, procedure, pdf, journal, heads, stored, publicKeys };
  return { ...(await makePackage(content, evidence, signer)), reference: kase.reference };
}

/** The chain as it was when the package was asked for. */
function journalUpTo(
  chain: readonly JournalEntry[],
  kase: Case,
  entry: number,
): readonly JournalEntry[] {
  const changed = chain
    .slice(entry, kase.version)
    .find(({ fact }) => !CHANGES_NOTHING.includes(fact.type));
  if (changed) throw new DomainError('CONFLICT', { caseId: kase.id, entry, changed: changed.seq });
  return chain.slice(0, entry);
}

function requireAskedBy(last: JournalEntry | undefined, actor: StaffActor, now: string): void {
  const isTheirs =
    last?.fact.type === 'package.exported' &&
    last.actor.kind === 'STAFF' &&
    last.actor.id === actor.id &&
    Date.parse(now) - Date.parse(last.at) <= FETCHED_WITHIN_MS;
  if (!isTheirs) throw new DomainError('EVIDENCE_NOT_FOUND', { entry: last?.seq });
}
