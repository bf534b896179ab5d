import { expect, test } from '@jest/globals';
import { HOUSE_CHAIN } from '@visavis/prisma/journal-chain';
import { cookieOf, signInAt, withConsole } from './a-console.ts';

const console_ = withConsole();

const isSignedIn = async (cookie: string): Promise<boolean> =>
  (await console_.ask('/api/ticket', { method: 'POST', cookie })).ok;

const countFacts = (type: string): Promise<number> =>
  console_.prisma.journalEntry.count({
    where: { chainId: HOUSE_CHAIN, fact: { path: ['type'], equals: type } },
  });

test('a sign-in sets a cookie that no script reads, and is in the journal', async () => {
  const before = await countFacts('staff.signed-in');
  const answered = await signInAt(console_.url, console_.memberOf('AGENT'));
  expect(answered.status).toBe(204);
  const [cookie] = answered.headers.getSetCookie();
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Lax/);
  expect(cookie).toMatch(/Max-Age=28800/);
  expect(await answered.text()).toBe('');
  expect(await countFacts('staff.signed-in')).toBe(before + 1);
});

test('a wrong password and a wrong address are refused alike', async () => {
  const { email, password } = console_.memberOf('AUDITOR');
  const wrong = await signInAt(console_.url, { email, password: `${password}x` });
  const unknown = await signInAt(console_.url, { email: 'nobody@visavis.example', password });
  expect([wrong.status, unknown.status]).toEqual([401, 401]);
  expect([cookieOf(wrong), cookieOf(unknown)]).toEqual([undefined, undefined]);
});

test('after five wrong passwords the account waits a minute', async () => {
  const guess = { email: 'agent2@visavis.example', password: 'guess' };
  const statuses = [];
  for (let i = 0; i < 6; i += 1) statuses.push((await signInAt(console_.url, guess)).status);
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
});

test('signing out ends the session on the server too, and is in the journal', async () => {
  const cookie = await console_.signIn('SUPERVISOR');
  expect(await isSignedIn(cookie)).toBe(true);
  const before = await countFacts('staff.signed-out');
  const out = await console_.ask('/api/auth/sign-out', {
    method: 'POST',
    cookie,
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  expect(out.ok).toBe(true);
  expect(await isSignedIn(cookie)).toBe(false);
  expect(await countFacts('staff.signed-out')).toBe(before + 1);
});

test('a session that was revoked, or whose member is disabled, is over at once', async () => {
  const revoked = await console_.signIn('SUPERVISOR');
  await console_.prisma.staffSession.deleteMany();
  expect(await isSignedIn(revoked)).toBe(false);

  const disabled = await console_.signIn('AUDITOR');
  const { email } = console_.memberOf('AUDITOR');
  await console_.prisma.staff.update({ where: { email }, data: { disabled: true } });
  expect(await isSignedIn(disabled)).toBe(false);
  expect((await signInAt(console_.url, console_.memberOf('AUDITOR'))).status).toBe(401);
});

test('a ticket is refused to pages of another origin', async () => {
  const cookie = await console_.signIn('AGENT');
  const headers = { origin: 'https://elsewhere.example' };
  const answered = await console_.ask('/api/ticket', { method: 'POST', cookie, headers });
  expect(await answered.json()).toMatchObject({ ok: false, code: 'NOT_SIGNED_IN' });
});

test.each(['sign-up/email', 'list-sessions', 'change-password', 'update-user', 'revoke-sessions'])(
  'nothing else of the sign-in is reachable: %s',
  async (path) => {
    const cookie = await console_.signIn('AGENT');
    const init = { method: 'POST', cookie, body: '{}' };
    expect((await console_.ask(`/api/auth/${path}`, init)).status).toBe(404);
  },
);

test('whoever is not signed in is led to the sign-in, and from there back', async () => {
  const answered = await console_.ask('/cases?outcome=REJECTED');
  expect(answered.headers.get('location')).toBe('/sign-in?to=%2Fcases%3Foutcome%3DREJECTED');
});
