'use client';

import { LogOut, MonitorSmartphone, UserRound } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import type { Role } from '@visavis/domain/access/access';
import { Menu, MenuEntry, MenuNote } from '@visavis/ui/menu';
import { signOut } from '../sign-in/sign-out.ts';

/** Who is signed in, and the way out. */
export function StaffMenu({ name, role }: { readonly name: string; readonly role: Role }) {
  const t = useTranslations();
  const router = useRouter();
  return (
    <Menu
      icon={<UserRound aria-hidden="true" size={16} />}
      title={name}
      label={t('app.signedInAs', { name, role: t(`roles.${role}`) })}
    >
      <MenuNote>{t(`roles.${role}`)}</MenuNote>
      <MenuEntry
        icon={<MonitorSmartphone aria-hidden="true" size={16} />}
        onChoose={() => router.push('/sign-ins')}
      >
        {t('app.signIns')}
      </MenuEntry>
      <MenuEntry icon={<LogOut aria-hidden="true" size={16} />} onChoose={signOut}>
        {t('app.signOut')}
      </MenuEntry>
    </Menu>
  );
}
