import { allow } from '@visavis/domain/access/access';
import type { CaseId } from '@visavis/domain/ids';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import { listScript } from '@visavis/domain/procedure/script';
import type { Session } from '@visavis/domain/session/session';
import type { Journal } from '@visavis/prisma/reads/journal';
import { readJournal } from '@visavis/prisma/reads/journal';
import { HOUSE_CHAIN } from '@visavis/prisma/journal-chain';
import { viewJournal } from '@visavis/use-cases/journal/view-journal';
import type { JournalView } from '../journal/journal-line.ts';
import type { StaffActor } from './actor.ts';
import type { Parts } from './parts.ts';

/** The journal of a case with the verdict on its chain; that it was read is its last entry. */
export async function readCaseJournal(
  { prisma, ports }: Parts,
  actor: StaffActor,
  caseId: CaseId,
): Promise<JournalView & { readonly reference: string }> {
  const kase = await viewJournal(ports, actor, caseId);
  const procedure = ports.procedures.get(kase.procedure.id, kase.procedure.version);
  const view = viewOf(await readJournal(prisma, caseId));
  return { ...view, stepTitles: stepTitlesOf(procedure, kase.sessions), reference: kase.reference };
}

/** The journal of the house. @throws DomainError ROLE_FORBIDS */
export async function readHouseJournal({ prisma }: Parts, actor: StaffActor): Promise<JournalView> {
  allow(actor, 'house-journal:view');
  return viewOf(await readJournal(prisma, HOUSE_CHAIN));
}

const viewOf = ({ entries, staffNames, brokenAt }: Journal): JournalView => ({
  entries: entries.map(({ seq, at, actor, fact, hash }) => ({ seq, at, actor, fact, hash })),
  brokenAt: brokenAt ?? null,
  staffNames,
  stepTitles: {},
});

/** What the sentences call the steps of each session. */
const stepTitlesOf = (
  procedure: Procedure,
  sessions: readonly Session[],
): JournalView['stepTitles'] =>
  Object.fromEntries(
    sessions.map((session) => [
      session.id,
      Object.fromEntries(listScript(procedure, session).map(({ id, title }) => [id, title])),
    ]),
  );
