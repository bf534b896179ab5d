import { expect, test } from '@jest/globals';
import type { Actor } from '@visavis/domain/access/access';
import type { StaffId } from '@visavis/domain/ids';
import { digest } from '@visavis/domain/journal/chain';
import type { Json } from '@visavis/domain/journal/canonical-json';
import { createLiveCatalogue } from '@visavis/procedures/live-catalogue';
import { FOLDERS } from '@visavis/procedures/read-files';
import { systemClock } from '@visavis/runtime/clock';
import {
  beginDraft,
  discardWritten,
  proposeDraft,
  publishProposal,
  returnProposal,
  saveDraft,
} from '@visavis/use-cases/procedures/write-procedure';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listen } from '../src/announcements.ts';
import { readChain } from '../src/journal-chain.ts';
import { createProcedureStore } from '../src/procedure-store.ts';
import { withStores } from './stores.ts';

const stores = withStores();
const GREEK = JSON.parse(
  readFileSync(join(FOLDERS.released, 'gr-bog-video-2.json'), 'utf8'),
) as Json & { readonly id: string };

type Writer = Actor & { readonly kind: 'STAFF'; readonly id: StaffId };

let nextId = 0;
function aWorld() {
  const writtenProcedures = createProcedureStore({ prisma: stores.prisma, clock: systemClock });
  const broken: unknown[] = [];
  const catalogue = createLiveCatalogue({
    listPublished: () => writtenProcedures.listPublished(),
    onBroken: (one) => broken.push(one),
  });
  const world = { writtenProcedures, procedureRules: catalogue.rules, clock: systemClock };
  nextId += 1;
  return { world, catalogue, broken, id: `own-${nextId}` };
}

/** What somebody has read of a version, so that they can act on it. */
const read = ({ id, version, sha256 }: { id: string; version: number; sha256: string }) => ({
  ...{ id, version },
  was: sha256,
});

async function writers(): Promise<readonly [Writer, Writer]> {
  return [
    await stores.aStaff('ADMINISTRATOR', 'Dimitra'),
    await stores.aStaff('ADMINISTRATOR', 'Petros'),
  ];
}

async function aPublished({ world, id }: ReturnType<typeof aWorld>, document: Json = GREEK) {
  const [writer, other] = await writers();
  const draft = await beginDraft(world, writer, { id, document });
  const proposed = await proposeDraft(world, writer, read(draft));
  return publishProposal(world, other, read(proposed));
}

const houseFacts = async () =>
  (await readChain(stores.prisma, 'house'))
    .map(({ fact }) => fact)
    .filter(({ type }) => type.startsWith('procedure.'));

test('a draft becomes a procedure through a second person, and each move is journalled', async () => {
  const { world, id } = aWorld();
  const [writer, other] = await writers();
  const before = (await houseFacts()).length;
  const base = { id: 'gr-bog-video', version: 2 };
  const draft = await beginDraft(world, writer, { id, document: GREEK, base });
  expect(draft).toMatchObject({ id, version: 1, state: 'DRAFT', base, writtenBy: writer.id });
  expect(draft.sha256).toBe(digest(draft.document));
  const proposed = await proposeDraft(world, writer, read(draft));
  const returned = await returnProposal(world, other, read(proposed), 'Ask for the address too.');
  expect(returned).toMatchObject({ state: 'DRAFT', remark: 'Ask for the address too.' });
  const again = await proposeDraft(world, writer, read(returned));
  const published = await publishProposal(world, other, read(again));
  expect(published).toMatchObject({ state: 'PUBLISHED', publishedBy: other.id });
  expect(await world.writtenProcedures.get({ id, version: 1 })).toEqual(published);
  const procedure = { id, version: 1 };
  const moves = ['drafted', 'proposed', 'returned', 'proposed', 'published'];
  expect((await houseFacts()).slice(before)).toEqual(
    moves.map((move) => ({ type: `procedure.${move}`, procedure, sha256: draft.sha256 })),
  );
});

test('the order of the keys is kept as it was written', async () => {
  const { world, id } = aWorld();
  const [writer] = await writers();
  const document = { zebra: 1, apple: { two: 2, one: 1 } };
  await beginDraft(world, writer, { id, document });
  const stored = await world.writtenProcedures.get({ id, version: 1 });
  expect(JSON.stringify(stored.document)).toBe(
    `{"zebra":1,"apple":{"two":2,"one":1},"id":"${id}","version":1}`,
  );
});

test('nobody publishes what they wrote, not even past the rules', async () => {
  const { world, id } = aWorld();
  const [writer] = await writers();
  const draft = await beginDraft(world, writer, { id, document: GREEK });
  const proposed = await proposeDraft(world, writer, read(draft));
  await expect(publishProposal(world, writer, read(proposed))).rejects.toMatchObject({
    code: 'OWN_PROPOSAL',
  });
  const past = stores.prisma.procedureVersion.update({
    where: { id_version: { id, version: 1 } },
    data: { state: 'PUBLISHED', publishedBy: writer.id, publishedAt: new Date() },
  });
  await expect(past).rejects.toMatchObject({
    message: expect.stringContaining('procedures_four_eyes'),
  });
});

test('a published version never changes, and cannot be deleted', async () => {
  const around = aWorld();
  const { id } = await aPublished(around);
  const where = { id_version: { id, version: 1 } };
  const change = stores.prisma.procedureVersion.update({ where, data: { document: {} } });
  await expect(change).rejects.toMatchObject({
    message: expect.stringContaining('never changes'),
  });
  await expect(stores.prisma.procedureVersion.delete({ where })).rejects.toMatchObject({
    message: expect.stringContaining('permission denied'),
  });
});

test('a proposal is not written on, and nothing is published that was not proposed', async () => {
  const { world, id } = aWorld();
  const [writer, other] = await writers();
  const draft = await beginDraft(world, writer, { id, document: GREEK });
  const where = { id_version: { id, version: 1 } };
  const jump = stores.prisma.procedureVersion.update({
    where,
    data: { state: 'PUBLISHED', publishedBy: other.id, publishedAt: new Date() },
  });
  await expect(jump).rejects.toMatchObject({
    message: expect.stringContaining('only what was proposed'),
  });
  const proposed = await proposeDraft(world, writer, read(draft));
  await expect(saveDraft(world, writer, read(proposed), GREEK)).rejects.toMatchObject({
    code: 'TRANSITION_FORBIDDEN',
  });
  const slip = stores.prisma.procedureVersion.update({ where, data: { document: {} } });
  await expect(slip).rejects.toMatchObject({
    message: expect.stringContaining('is not written on'),
  });
});

test('what the check finds fault with is not published', async () => {
  const around = aWorld();
  const document = { ...Object(GREEK), steps: [] } as Json;
  await expect(aPublished(around, document)).rejects.toMatchObject({ code: 'PROCEDURE_REFUSED' });
});

test('of two who save at once one is told, and nothing of the first is lost', async () => {
  const { world, id } = aWorld();
  const [writer, other] = await writers();
  const draft = await beginDraft(world, writer, { id, document: { by: 'nobody' } });
  const saves = await Promise.allSettled([
    saveDraft(world, writer, read(draft), { by: 'Dimitra' }),
    saveDraft(world, other, read(draft), { by: 'Petros' }),
  ]);
  const refused = saves.filter(({ status }) => status === 'rejected');
  expect(refused).toMatchObject([{ reason: { code: 'CONFLICT' } }]);
  const [saved] = saves.flatMap((save) => (save.status === 'fulfilled' ? [save.value] : []));
  expect(await world.writtenProcedures.get({ id, version: 1 })).toEqual(saved);
});

test('versions count up, one is written at a time, and a discarded one is not taken again', async () => {
  const { world, id } = aWorld();
  const [writer] = await writers();
  const first = await beginDraft(world, writer, { id, document: GREEK });
  await expect(beginDraft(world, writer, { id, document: GREEK })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  const gone = await discardWritten(world, writer, read(first));
  await expect(proposeDraft(world, writer, read(gone))).rejects.toMatchObject({
    code: 'TRANSITION_FORBIDDEN',
  });
  expect(await beginDraft(world, writer, { id, document: GREEK })).toMatchObject({ version: 2 });
});

test.each(['gr-bog-video', 'own-', 'Own-a', 'mine'])(
  'the bank cannot take the id %s',
  async (id) => {
    const { world } = aWorld();
    const [writer] = await writers();
    await expect(beginDraft(world, writer, { id, document: GREEK })).rejects.toMatchObject({
      code: 'INPUT_REFUSED',
    });
  },
);

test('a catalogue hears of what was published, and a case keeps the version that it began with', async () => {
  const around = aWorld();
  const { catalogue, world, id } = around;
  await catalogue.ready();
  const unknown = expect.objectContaining({ code: 'PROCEDURE_UNKNOWN' });
  expect(() => catalogue.getCurrent(id)).toThrow(unknown);
  let heard = Promise.withResolvers<void>();
  const { close } = await listen(stores.url, {
    procedures_changed: () => void catalogue.refresh().then(heard.resolve, heard.reject),
  });
  try {
    await aPublished(around);
    await heard.promise;
    expect(catalogue.getCurrent(id).version).toBe(1);
    expect(catalogue.getCurrent(id).documents?.models[0]?.features.length).toBeGreaterThan(0);
    heard = Promise.withResolvers<void>();
    await aPublished({ ...around, world });
    await heard.promise;
    expect(catalogue.getCurrent(id).version).toBe(2);
    expect(catalogue.get(id, 1).version).toBe(1);
    expect(catalogue.list().filter((one) => one.id === id)).toHaveLength(1);
  } finally {
    await close();
  }
});

test('a row that is not what was published is left out and told of', async () => {
  const { world, id, catalogue, broken } = aWorld();
  const [writer, other] = await writers();
  const row = { id, version: 1, document: { ...Object(GREEK), id, version: 1 } };
  await stores.prisma.procedureVersion.create({
    data: { ...row, state: 'DRAFT', sha256: '0'.repeat(64), ...writtenBy(writer) },
  });
  const proposed = await proposeDraft(world, writer, { id, version: 1, was: '0'.repeat(64) });
  await publishProposal(world, other, read(proposed));
  await catalogue.refresh();
  expect(broken).toContainEqual({ id, version: 1 });
  const unknown = expect.objectContaining({ code: 'PROCEDURE_UNKNOWN' });
  expect(() => catalogue.getCurrent(id)).toThrow(unknown);
});

const writtenBy = ({ id }: Writer) => ({ writtenBy: id, writtenAt: new Date() });
