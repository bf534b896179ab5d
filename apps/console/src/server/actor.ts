import { cache } from 'react';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { Actor, Role } from '@visavis/domain/access/access';
import { DomainError } from '@visavis/domain/errors';
import type { StaffId } from '@visavis/domain/ids';
import { getParts } from './parts.ts';

export type StaffActor = Actor & {
  readonly kind: 'STAFF';
  readonly id: StaffId;
  readonly role: Role;
};

/** A member of staff with the sign-in that their browser presents. */
export type SignedIn = {
  readonly actor: StaffActor;
  readonly name: string;
  readonly email: string;
  readonly signInId: string;
};

/** Who sent these headers, or undefined. The role is read afresh: a change holds from the next request. */
export async function findSignedInBy(sent: Headers): Promise<SignedIn | undefined> {
  const { auth, ports } = getParts();
  await ports.procedures.ready();
  const found = await auth.api.getSession({ headers: sent });
  if (!found || found.user.disabled) return undefined;
  const { id, name, email, role } = found.user;
  return {
    actor: { kind: 'STAFF', id: id as StaffId, role: role as Role },
    name,
    email,
    signInId: found.session.id,
  };
}

/** Who asks for this page, or undefined. */
export const findSignedIn = cache(async () => findSignedInBy(await headers()));

/** @throws DomainError NOT_SIGNED_IN */
export async function getSignedIn(): Promise<SignedIn> {
  const signedIn = await findSignedIn();
  if (!signedIn) throw new DomainError('NOT_SIGNED_IN');
  return signedIn;
}

/** For a page: who asks for it; somebody who is not signed in is led to the sign-in and back. */
export async function requireSignedIn(pagePath?: string): Promise<SignedIn> {
  const signedIn = await findSignedIn();
  if (signedIn) return signedIn;
  const path = pagePath ?? (await headers()).get('x-path') ?? '/';
  redirect(`/sign-in?to=${encodeURIComponent(path)}`);
}
