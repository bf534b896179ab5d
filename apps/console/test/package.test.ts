import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from '@jest/globals';
import type { CaseId } from '@visavis/domain/ids';
import { withConsole } from './a-console.ts';
import { aFinishedCase } from './a-finished-case.ts';
import { listActions, sendAction } from './server-actions.ts';

const console_ = withConsole();
const program = join(import.meta.dirname, '..', '..', 'cli', 'bin', 'visavis.mjs');

let caseId: CaseId;
let pem = '';
beforeAll(async () => {
  ({ caseId, pem } = await aFinishedCase(console_));
});

/** Asks for the package as the button does, and answers where it is. */
async function askFor(cookie: string): Promise<{ readonly answer: string; readonly path: string }> {
  const action = listActions().find(({ name }) => name === 'askForPackage');
  if (!action) throw new Error('The build has no such action');
  const answer = await sendAction(console_, action, { caseId }, cookie);
  const { version } = await console_.prisma.case.findFirstOrThrow({ where: { id: caseId } });
  return { answer, path: `/packages/${caseId}/${version}` };
}

const codeOf = async (answered: Response): Promise<unknown> =>
  (Object(await answered.json()) as { code?: unknown }).code;

test.each(['SUPERVISOR', 'AUDITOR'] as const)(
  'a package that %s takes out of the console holds, by the program and the public key alone',
  async (role) => {
    const cookie = await console_.signIn(role);
    const { answer, path } = await askFor(cookie);
    expect(answer).toBe('ok');
    const answered = await console_.ask(path, { cookie });
    expect(answered.status).toBe(200);
    const { reference } = await console_.prisma.case.findFirstOrThrow({ where: { id: caseId } });
    expect(answered.headers.get('content-disposition')).toBe(
      `attachment; filename="visavis-${reference}.zip"`,
    );
    const bytes = Buffer.from(await answered.arrayBuffer());
    expect(String(bytes.length)).toBe(answered.headers.get('content-length'));
    expect(bytes.length).toBeGreaterThan(1_400_000);

    const file = join(console_.dataFolder, `${role}.zip`);
    const key = join(console_.dataFolder, 'public.pem');
    await writeFile(file, bytes);
    await writeFile(key, await (await console_.ask('/public-keys', { cookie })).text());
    const verified = await promisify(execFile)('node', [program, 'verify', file, '--key', key]);
    expect(verified.stdout).toContain('Evidence: 2 recordings, 1 snapshots');
    expect(verified.stdout).toContain('Everything holds.');
  },
);

test('the public keys are those that sign', async () => {
  const answered = await console_.ask('/public-keys', { cookie: await console_.signIn('AUDITOR') });
  expect((await answered.text()).replaceAll(/^#.*\n/gm, '')).toBe(pem);
});

test.each(['AGENT', 'ADMINISTRATOR'] as const)('%s may not take one out', async (role) => {
  const cookie = await console_.signIn(role);
  const { answer, path } = await askFor(cookie);
  expect(answer).toBe('ROLE_FORBIDS');
  expect(await codeOf(await console_.ask(path, { cookie }))).toBe('ROLE_FORBIDS');
  expect(await codeOf(await console_.ask('/public-keys', { cookie }))).toBe('ROLE_FORBIDS');
});

test('what somebody else asked for is not handed out, nor what nobody asked for', async () => {
  const { path } = await askFor(await console_.signIn('SUPERVISOR'));
  const cookie = await console_.signIn('AUDITOR');
  expect(await codeOf(await console_.ask(path, { cookie }))).toBe('EVIDENCE_NOT_FOUND');
  const never = await console_.ask(`/packages/${caseId}/1`, { cookie });
  expect(await codeOf(never)).not.toBe(undefined);
  expect(never.status).toBeGreaterThanOrEqual(400);
});

test('whoever is not signed in gets nothing', async () => {
  expect((await console_.ask(`/packages/${caseId}/1`)).status).toBe(401);
});
