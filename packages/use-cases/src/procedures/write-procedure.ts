import { allow, type Actor } from '@visavis/domain/access/access';
import { DomainError } from '@visavis/domain/errors';
import type { StaffId } from '@visavis/domain/ids';
import type { Json } from '@visavis/domain/journal/canonical-json';
import * as written from '@visavis/domain/procedure/written';
import type { VersionName, WrittenProcedure } from '@visavis/domain/procedure/written';
import type { Clock, ProcedureRules, WrittenProcedures } from '../ports.ts';

type World = {
  readonly writtenProcedures: WrittenProcedures;
  readonly procedureRules: ProcedureRules;
  readonly clock: Clock;
};
type Store = Pick<World, 'writtenProcedures'>;

/** A version as whoever acts has read it; `was` is its digest. */
type Read = VersionName & { readonly was: string };

/** Everything that the bank wrote, the newest version first. @throws DomainError ROLE_FORBIDS */
export async function listWritten(
  world: Store,
  actor: Actor,
): Promise<readonly WrittenProcedure[]> {
  allow(actor, 'procedure:draft');
  return world.writtenProcedures.list();
}

/** @throws DomainError ROLE_FORBIDS | PROCEDURE_UNKNOWN */
export async function getWritten(
  world: Store,
  actor: Actor,
  name: VersionName,
): Promise<WrittenProcedure> {
  allow(actor, 'procedure:draft');
  return world.writtenProcedures.get(name);
}

/** Begins the next version of a procedure of the bank. @throws DomainError ROLE_FORBIDS | INPUT_REFUSED | CONFLICT */
export async function beginDraft(
  world: World,
  actor: Actor,
  asked: { readonly id: string; readonly document: Json; readonly base?: VersionName | undefined },
): Promise<WrittenProcedure> {
  const by = allowWriter(actor, 'procedure:draft');
  if (world.procedureRules.isReleased(asked.id))
    throw new DomainError('INPUT_REFUSED', { id: asked.id });
  return world.writtenProcedures.begin(actor, asked.id, (version) =>
    written.beginWriting({ id: asked.id, version }, asked, by, world.clock.now()),
  );
}

/** Writes a draft anew. @throws DomainError ROLE_FORBIDS | PROCEDURE_UNKNOWN | CONFLICT | TRANSITION_FORBIDDEN */
export async function saveDraft(
  world: Omit<World, 'procedureRules'>,
  actor: Actor,
  read: Read,
  document: Json,
): Promise<WrittenProcedure> {
  const by = allowWriter(actor, 'procedure:draft');
  return world.writtenProcedures.change(actor, read, (now) =>
    written.saveDraft(now, { was: read.was, document }, by, world.clock.now()),
  );
}

/** Asks for a second person. @throws DomainError ROLE_FORBIDS | PROCEDURE_UNKNOWN | CONFLICT | TRANSITION_FORBIDDEN */
export async function proposeDraft(
  world: Omit<World, 'procedureRules'>,
  actor: Actor,
  read: Read,
): Promise<WrittenProcedure> {
  allowWriter(actor, 'procedure:draft');
  return world.writtenProcedures.change(actor, read, (now) =>
    written.proposeDraft(now, read.was, world.clock.now()),
  );
}

/** @throws DomainError ROLE_FORBIDS | PROCEDURE_UNKNOWN | CONFLICT | TRANSITION_FORBIDDEN | REMARK_MISSING */
export async function returnProposal(
  world: Store,
  actor: Actor,
  read: Read,
  remark: string,
): Promise<WrittenProcedure> {
  allowWriter(actor, 'procedure:publish');
  return world.writtenProcedures.change(actor, read, (now) =>
    written.returnProposal(now, read.was, remark),
  );
}

/**
 * Puts a proposal into force. From then on cases can be opened with it, and it never changes.
 * @throws DomainError ROLE_FORBIDS | PROCEDURE_UNKNOWN | CONFLICT | TRANSITION_FORBIDDEN | OWN_PROPOSAL |
 *   PROCEDURE_REFUSED (the check has findings)
 */
export async function publishProposal(
  world: World,
  actor: Actor,
  read: Read,
): Promise<WrittenProcedure> {
  const by = allowWriter(actor, 'procedure:publish');
  return world.writtenProcedures.change(actor, read, (now) => {
    const change = written.publishProposal(now, read.was, by, world.clock.now());
    const findings = world.procedureRules.check(now.document).length;
    if (findings > 0)
      throw new DomainError('PROCEDURE_REFUSED', { ...written.nameOf(now), findings });
    return change;
  });
}

/** Gives a draft or a proposal up. @throws DomainError ROLE_FORBIDS | PROCEDURE_UNKNOWN | CONFLICT | TRANSITION_FORBIDDEN */
export async function discardWritten(
  world: Store,
  actor: Actor,
  read: Read,
): Promise<WrittenProcedure> {
  allowWriter(actor, 'procedure:draft');
  return world.writtenProcedures.change(actor, read, (now) =>
    written.discardWritten(now, read.was),
  );
}

/** Only a person writes or publishes: their name stands beside it. */
function allowWriter(actor: Actor, action: 'procedure:draft' | 'procedure:publish'): StaffId {
  allow(actor, action);
  if (actor.kind !== 'STAFF') throw new DomainError('ROLE_FORBIDS', { action });
  return actor.id;
}
