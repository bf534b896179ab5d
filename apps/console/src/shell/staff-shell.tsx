import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Role } from '@visavis/domain/access/access';
import { AppShell } from '@visavis/ui/app-shell';
import { Wordmark } from '@visavis/ui/wordmark';
import { LanguageSwitch } from '../language/language-switch.tsx';
import { serverTranslations } from '../language/request-language.ts';
import { PlaceLinks } from './place-links.tsx';
import { placesOf } from './places.ts';
import { StaffMenu } from './staff-menu.tsx';

export type StaffShellProps = {
  readonly staff: { readonly name: string; readonly role: Role };
  /** Whether messages are kept for want of a mail server, and a page shows them. */
  readonly keepsMessages: boolean;
  readonly children: ReactNode;
};

/** The bar on top of every staff page except the live call, which needs the whole screen. */
export async function StaffShell({ staff, keepsMessages, children }: StaffShellProps) {
  const t = await serverTranslations();
  return (
    <AppShell
      skipWords={t('app.skip')}
      brand={
        <Link href="/" className="flex rounded-md">
          <Wordmark />
        </Link>
      }
      nav={<PlaceLinks places={placesOf(staff.role, { keepsMessages })} />}
      tools={
        <>
          <LanguageSwitch />
          <StaffMenu name={staff.name} role={staff.role} />
        </>
      }
    >
      {children}
    </AppShell>
  );
}
