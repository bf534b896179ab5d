import { beforeAll, expect, test } from '@jest/globals';
import type { CaseId, ExportId, SessionId } from '@visavis/domain/ids';
import { openEvidenceOf } from '@visavis/infra/open-evidence-of';
import { createCaseStore } from '@visavis/prisma/case-store';
import { createExportProgress } from '@visavis/prisma/export-progress';
import { systemClock } from '@visavis/runtime/clock';
import { aSigner } from '@visavis/runtime/testing/a-signer';
import { finishExport } from '@visavis/use-cases/session/export';
import { aFinishedCase } from './a-finished-case.ts';
import { withConsole } from './a-console.ts';
import { listActions, sendAction } from './server-actions.ts';

const WORKER = { kind: 'SYSTEM', part: 'WORKER' } as const;
const FILM = Buffer.from('the bytes of a film');

const console_ = withConsole();

let place: { readonly caseId: CaseId; readonly sessionId: SessionId };

beforeAll(async () => {
  const { caseId, sessionId } = await aFinishedCase(console_);
  place = { caseId, sessionId };
});

const send = async (name: string, cookie: string) => {
  const action = listActions().find((one) => one.name === name);
  if (!action) throw new Error(`The build has no action ${name}: is it of today?`);
  return sendAction(console_, action, place, cookie);
};

const countOf = (type: string) =>
  console_.prisma.journalEntry.count({ where: { fact: { path: ['type'], equals: type } } });

test('a second press while the film is made asks for no other', async () => {
  const cookie = await console_.signIn('SUPERVISOR');
  expect(await send('askForFilm', cookie)).toBe('ok');
  expect(await send('askForFilm', cookie)).toBe('ok');
  expect(await countOf('export.requested')).toBe(1);
  expect(await console_.prisma.export.count()).toBe(1);
  const jobs = await console_.prisma.$queryRaw`SELECT * FROM pgboss.job WHERE name = 'make-export'`;
  expect(jobs).toHaveLength(1);
});

test('how far the film is shows on the page', async () => {
  const cookie = await console_.signIn('AUDITOR');
  const { id } = await console_.prisma.export.findFirstOrThrow();
  await createExportProgress(console_.prisma).note(id as ExportId, 0.42);
  const page = await console_.ask(`/cases/${place.caseId}/sessions/${place.sessionId}`, { cookie });
  expect(await page.text()).toMatch(/aria-valuenow="42"/);
});

test('the film is saved under the name of its session, with an entry in the journal', async () => {
  const cookie = await console_.signIn('SUPERVISOR');
  const { id } = await console_.prisma.export.findFirstOrThrow();
  const path = `/evidence/films/${id}`;
  expect((await console_.ask(path, { cookie })).status).toBe(404);
  const evidence = await openEvidenceOf(console_);
  const cases = createCaseStore({
    prisma: console_.prisma,
    clock: systemClock,
    jobs: { enqueue: () => Promise.resolve() },
    signer: aSigner(),
  });
  const file = await evidence.put(place.caseId, 'EXPORT', 'video/mp4', FILM);
  await finishExport({ cases }, WORKER, { ...place, exportId: id as ExportId }, file);

  const unopened = await console_.ask(path, { cookie });
  expect(Object(await unopened.json())).toMatchObject({ code: 'EVIDENCE_NOT_OPENED' });
  expect(await countOf('export.taken')).toBe(0);

  await console_.ask(`/cases/${place.caseId}/sessions/${place.sessionId}`, { cookie });
  const answered = await console_.ask(path, { cookie });
  const { reference } = await cases.get(place.caseId);
  expect(answered.headers.get('content-disposition')).toBe(
    `attachment; filename="visavis-${reference}-session-1.mp4"`,
  );
  expect(Buffer.from(await answered.arrayBuffer())).toEqual(FILM);
  expect(await countOf('export.taken')).toBe(1);

  const rest = await console_.ask(path, { cookie, headers: { range: 'bytes=4-' } });
  expect(rest.status).toBe(206);
  expect(await countOf('export.taken')).toBe(1);
});

test.each(['AGENT', 'ADMINISTRATOR'] as const)('%s can’t save a film', async (role) => {
  const cookie = await console_.signIn(role);
  const { id } = await console_.prisma.export.findFirstOrThrow();
  expect((await console_.ask(`/evidence/films/${id}`, { cookie })).status).toBe(403);
});
