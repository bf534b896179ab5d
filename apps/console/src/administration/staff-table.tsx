'use client';

import { useTranslations } from 'use-intl';
import type { Role } from '@visavis/domain/access/access';
import { Moment } from '@visavis/ui/moment';
import { Badge } from '@visavis/ui/signal';
import { Table } from '@visavis/ui/table';
import { StaffActions } from './staff-actions.tsx';

export type ListedStaff = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly disabled: boolean;
  readonly signInCount: number;
  readonly signedInAt: string | null;
};

type StaffTableProps = { readonly staff: readonly ListedStaff[]; readonly ownId: string };

/** Everybody on the staff, with what an administrator can do about them. */
export function StaffTable({ staff, ownId }: StaffTableProps) {
  const t = useTranslations('admin.staff');
  const roles = useTranslations('roles');
  return (
    <Table
      caption={t('title')}
      rows={staff}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', title: t('name'), names: true, cell: ({ name }) => name },
        { key: 'email', title: t('email'), cell: ({ email }) => email },
        { key: 'role', title: t('role'), cell: ({ role }) => roles(role) },
        {
          key: 'access',
          title: t('access'),
          cell: ({ disabled }) =>
            disabled ? <Badge kind="stop">{t('disabled')}</Badge> : <Badge>{t('enabled')}</Badge>,
        },
        {
          key: 'signIns',
          title: t('signIns'),
          cell: ({ signInCount, signedInAt }) =>
            signedInAt ? (
              <>
                {t('signInsSince', { count: signInCount })} <Moment at={signedInAt} />
              </>
            ) : (
              <span className="text-ink-soft">{t('noSignIn')}</span>
            ),
        },
        {
          key: 'actions',
          title: <span className="sr-only">{t('actions')}</span>,
          align: 'end',
          cell: (member) => <StaffActions member={member} isOwn={member.id === ownId} />,
        },
      ]}
    />
  );
}
