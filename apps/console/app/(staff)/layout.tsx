import type { ReactNode } from 'react';
import { requireSignedIn } from '../../src/server/actor.ts';
import { getParts } from '../../src/server/parts.ts';
import { StaffShell } from '../../src/shell/staff-shell.tsx';
import { KeepSignedIn } from '../../src/sign-in/keep-signed-in.tsx';

/** Every staff page but the live call. Whoever is not signed in is led to the sign-in and back. */
export default async function StaffLayout({ children }: { readonly children: ReactNode }) {
  const { name, actor } = await requireSignedIn();
  return (
    <StaffShell staff={{ name, role: actor.role }} keepsMessages={getParts().outbox !== undefined}>
      <KeepSignedIn />
      {children}
    </StaffShell>
  );
}
