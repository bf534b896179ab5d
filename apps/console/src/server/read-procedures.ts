import type { Json } from '@visavis/domain/journal/canonical-json';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import type { VersionName, WrittenProcedure } from '@visavis/domain/procedure/written';
import { getWritten, listWritten } from '@visavis/use-cases/procedures/write-procedure';
import { allow } from '@visavis/domain/access/access';
import { DomainError } from '@visavis/domain/errors';
import type { ListedProcedure, OpenedProcedure } from '../procedures/procedure-data.ts';
import type { StaffActor } from './actor.ts';
import type { Parts } from './parts.ts';

/** Released procedures and the bank's own. @throws DomainError ROLE_FORBIDS */
export async function listProcedures(
  { ports }: Parts,
  actor: StaffActor,
): Promise<readonly ListedProcedure[]> {
  const written = await listWritten(ports, actor);
  const names = await namesOf(ports.staff);
  const own = written.map((one) => ({ ...wordsOf(one, names), title: titleOf(one.document) }));
  const released = ports.procedures
    .list()
    .filter(({ id }) => ports.procedureRules.isReleased(id))
    .map(({ id, version, title }) => ({ id, version, title, state: 'RELEASED' as const }));
  return [...own, ...released];
}

/** One version with the one that it is held against. @throws DomainError ROLE_FORBIDS | PROCEDURE_UNKNOWN */
export async function openProcedure(
  { ports }: Parts,
  actor: StaffActor,
  name: VersionName,
): Promise<OpenedProcedure> {
  allow(actor, 'procedure:draft');
  if (ports.procedureRules.isReleased(name.id)) {
    const document = toFile(ports.procedures.get(name.id, name.version));
    return { ...name, state: 'RELEASED', document, title: titleOf(document) };
  }
  const written = await getWritten(ports, actor, name);
  const names = await namesOf(ports.staff);
  const base = await findBase({ ports }, actor, written);
  return {
    ...wordsOf(written, names),
    ...{ title: titleOf(written.document), document: written.document, sha256: written.sha256 },
    isOwn: written.writtenBy === actor.id,
    ...(base ? { base } : {}),
  };
}

/** The document of any version, as it stands in a file. @throws DomainError PROCEDURE_UNKNOWN */
export async function readDocument(
  { ports }: Pick<Parts, 'ports'>,
  actor: StaffActor,
  { id, version }: VersionName,
): Promise<Json> {
  allow(actor, 'procedure:draft');
  if (ports.procedureRules.isReleased(id)) return toFile(ports.procedures.get(id, version));
  return (await getWritten(ports, actor, { id, version })).document;
}

/** The last published version, and where there is none what it was copied from. */
async function findBase(
  { ports }: Pick<Parts, 'ports'>,
  actor: StaffActor,
  { id, version, base }: WrittenProcedure,
) {
  const before = (await ports.writtenProcedures.list())
    .filter((one) => one.id === id && one.version < version && one.state === 'PUBLISHED')
    .at(0);
  const named = before ? { id: before.id, version: before.version } : base;
  if (!named) return undefined;
  try {
    return { ...named, document: await readDocument({ ports }, actor, named) };
  } catch (error) {
    if (error instanceof DomainError && error.code === 'PROCEDURE_UNKNOWN') return undefined;
    throw error;
  }
}

type Names = ReadonlyMap<string, string>;
const namesOf = async (staff: Parts['ports']['staff']): Promise<Names> =>
  new Map((await staff.list()).map(({ id, name }) => [id, name]));

function wordsOf(written: WrittenProcedure, names: Names) {
  const { id, version, state, writtenAt, publishedBy, publishedAt, remark } = written;
  return {
    ...{ id, version, state, writtenAt, writtenBy: names.get(written.writtenBy) ?? '' },
    ...(publishedBy && publishedAt
      ? { publishedAt, publishedBy: names.get(publishedBy) ?? '' }
      : {}),
    ...(remark === undefined ? {} : { remark }),
  };
}

const titleOf = (document: Json): Readonly<Record<string, string>> => {
  const { title } = Object(document) as { readonly title?: unknown };
  return Object.fromEntries(
    Object.entries(Object(title)).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
};

const toFile = ({ documents, ...rest }: Procedure): Json => ({
  ...rest,
  ...(documents
    ? {
        documents: {
          ...documents,
          models: documents.models.map(({ id, version }) => ({ id, version })),
        },
      }
    : {}),
});
