'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ROLES, type Role } from '@visavis/domain/access/access';
import type { Result } from '@visavis/contract/result';
import { Button } from '@visavis/ui/button';
import { Dialog } from '@visavis/ui/dialog';
import { Menu, MenuEntry } from '@visavis/ui/menu';
import { RadioGroup } from '@visavis/ui/radio-group';
import { useToast } from '@visavis/ui/toast';
import { Refusal } from '../errors/refusal.tsx';
import { changeRole, endSignIns, setDisabled } from '../server/actions/staff.ts';
import type { Refused } from '../server/answer.ts';
import type { ListedStaff } from './staff-table.tsx';

type Asked = 'role' | 'disable' | 'enable' | 'endSignIns';

type StaffActionsProps = { readonly member: ListedStaff; readonly isOwn: boolean };

/** What can be done about one member of staff; each is asked once more. Nobody changes themselves. */
export function StaffActions({ member, isOwn }: StaffActionsProps) {
  const t = useTranslations('admin.staff');
  const roles = useTranslations('roles');
  const router = useRouter();
  const tell = useToast();
  const [asked, setAsked] = useState<Asked>();
  const [role, setRole] = useState<Role>(member.role);
  const [refused, setRefused] = useState<Refused>();
  const { id: staffId, name, disabled, signInCount } = member;

  const close = () => {
    setAsked(undefined);
    setRefused(undefined);
    setRole(member.role);
  };
  const act: Record<Asked, () => Promise<Result<object>>> = {
    role: () => changeRole({ staffId, role }),
    disable: () => setDisabled({ staffId, disabled: true }),
    enable: () => setDisabled({ staffId, disabled: false }),
    endSignIns: () => endSignIns({ staffId }),
  };
  const confirm = async (what: Asked) => {
    const answered = await act[what]();
    if (!answered.ok) {
      setRefused(answered);
      return;
    }
    tell({ kind: 'verified', title: t(`told.${what}`, { name }) });
    close();
    router.refresh();
  };

  return (
    <>
      <Menu title={t('change')} label={t('changeWhom', { name })}>
        {isOwn ? null : (
          <>
            <MenuEntry onChoose={() => setAsked('role')}>{t('ask.role.do')}</MenuEntry>
            <MenuEntry onChoose={() => setAsked(disabled ? 'enable' : 'disable')}>
              {t(disabled ? 'ask.enable.do' : 'ask.disable.do')}
            </MenuEntry>
          </>
        )}
        <MenuEntry disabled={signInCount === 0} onChoose={() => setAsked('endSignIns')}>
          {t('ask.endSignIns.do')}
        </MenuEntry>
      </Menu>
      {asked ? (
        <Dialog
          open
          title={t(`ask.${asked}.title`, { name })}
          description={t(`ask.${asked}.words`)}
          onClose={close}
          actions={
            <>
              <Button onPress={close}>{t('cancel')}</Button>
              <Button
                variant={asked === 'disable' || asked === 'endSignIns' ? 'danger' : 'primary'}
                onPress={() => confirm(asked)}
              >
                {t(`ask.${asked}.do`)}
              </Button>
            </>
          }
        >
          {refused ? <Refusal code={refused.code} traceId={refused.traceId} /> : null}
          {asked === 'role' ? (
            <RadioGroup
              label={t('role')}
              value={role}
              onChange={setRole}
              choices={ROLES.map((value) => ({
                value,
                label: roles(value),
                hint: t(`roleHint.${value}`),
              }))}
            />
          ) : null}
        </Dialog>
      ) : null}
    </>
  );
}
