import type { Instant } from '@visavis/domain/ids';
import type { SignedIn } from './actor.ts';
import type { Parts } from './parts.ts';

/** One place where this person is signed in. */
export type SignIn = {
  readonly id: string;
  readonly since: Instant;
  readonly lastUsedAt: Instant;
  readonly ipAddress: string | null;
  readonly browser: string | null;
  readonly isThis: boolean;
};

/** Where this person is signed in, the newest first. */
export async function listOwnSignIns(
  { auth }: Parts,
  { signInId }: SignedIn,
  headers: Headers,
): Promise<readonly SignIn[]> {
  const sessions = await auth.api.listSessions({ headers });
  return sessions
    .map(({ id, createdAt, updatedAt, ipAddress, userAgent }) => ({
      id,
      since: createdAt.toISOString(),
      lastUsedAt: updatedAt.toISOString(),
      ipAddress: ipAddress || null,
      browser: userAgent || null,
      isThis: id === signInId,
    }))
    .sort((a, b) => b.since.localeCompare(a.since));
}

/** Ends one of this person's own sign-ins, which is journalled first. */
export async function endOwnSignIn(
  { auth, ports }: Parts,
  { actor }: SignedIn,
  headers: Headers,
  id: string,
): Promise<void> {
  const sessions = await auth.api.listSessions({ headers });
  const token = sessions.find((session) => session.id === id)?.token;
  if (token === undefined) return;
  await ports.house.record(actor, { type: 'staff.signed-out', staffId: actor.id });
  await auth.api.revokeSession({ headers, body: { token } });
}
