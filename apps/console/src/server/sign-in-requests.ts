import { may } from '@visavis/domain/access/access';
import { setPresence } from '@visavis/use-cases/staff/presence';
import { z } from 'zod';
import { findSignedInBy } from './actor.ts';
import { getParts } from './parts.ts';
import { createWindowLimit } from './window-limit.ts';

/** However many addresses somebody comes from: five tries a minute at one account. */
const perAccount = createWindowLimit({ max: 5, windowMs: 60_000 });

const credentials = z.strictObject({ email: z.string().max(320), password: z.string().max(256) });

/** Signs in; the session comes back as a cookie. A wrong address looks like a wrong password. */
export async function signIn(request: Request): Promise<Response> {
  const { auth } = getParts();
  const parsed = credentials.safeParse(await request.json().catch(() => undefined));
  if (!parsed.success) return new Response(null, { status: 400 });
  const account = parsed.data.email.trim().toLowerCase();
  if (!perAccount.take(account)) return new Response(null, { status: 429 });
  const { url, headers } = request;
  const answered = await auth.handler(
    new Request(url, { method: 'POST', headers, body: JSON.stringify(parsed.data) }),
  );
  if (answered.ok) perAccount.forget(account);
  return withoutBody(answered);
}

/** Writes the sign-out down, then ends the session. */
export async function signOut(request: Request): Promise<Response> {
  const { auth, ports } = getParts();
  const signedIn = await findSignedInBy(request.headers);
  if (signedIn) {
    const { actor } = signedIn;
    await ports.house.record(actor, { type: 'staff.signed-out', staffId: actor.id });
    if (may(actor, 'presence:set')) await setPresence(ports, actor, actor.id, { state: 'OFFLINE' });
  }
  return withoutBody(await auth.handler(request));
}

/** Lets a sign-in that is in use last longer. */
export const keepSignedIn = async (request: Request): Promise<Response> =>
  withoutBody(await getParts().auth.handler(request));

/** The cookie says it all: neither the session's token nor the person go into a body. */
function withoutBody({ status, headers }: Response): Response {
  const kept = new Headers({ 'cache-control': 'no-store' });
  for (const cookie of headers.getSetCookie()) kept.append('set-cookie', cookie);
  return new Response(null, { status: status === 200 ? 204 : status, headers: kept });
}
