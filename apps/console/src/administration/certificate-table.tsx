'use client';

import { Badge } from '@visavis/ui/signal';
import { Table } from '@visavis/ui/table';
import { useTranslations } from 'use-intl';
import { useLanguageName } from '../call/local-text.tsx';
import { CertificateList } from './certificate-list.tsx';
import { ChooseLanguages } from './choose-languages.tsx';
import { GiveCertificate } from './give-certificate.tsx';
import type { QualificationView } from './qualification-view.ts';

type CertificateTableProps = {
  readonly members: readonly QualificationView[];
  readonly ownId: string;
  /** ISO 8601. */
  readonly today: string;
};

/** Every agent with their languages and certificates, and what can be done about them. */
export function CertificateTable({ members, ownId, today }: CertificateTableProps) {
  const t = useTranslations('admin.certificates');
  const languageName = useLanguageName();
  return (
    <Table
      caption={t('title')}
      rows={members}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', title: t('name'), names: true, cell: ({ name }) => name },
        {
          key: 'languages',
          title: t('languages'),
          cell: ({ languages }) =>
            languages.length === 0 ? (
              <Badge kind="look">{t('noLanguage')}</Badge>
            ) : (
              languages.map((language) => languageName(language)).join(', ')
            ),
        },
        {
          key: 'certificates',
          title: t('certificates'),
          cell: (member) => <CertificateList member={member} isOwn={member.id === ownId} />,
        },
        {
          key: 'actions',
          title: <span className="sr-only">{t('actions')}</span>,
          align: 'end',
          cell: (member) =>
            member.id === ownId ? null : (
              <span className="flex flex-wrap justify-end gap-2">
                <ChooseLanguages member={member} />
                <GiveCertificate member={member} today={today} />
              </span>
            ),
        },
      ]}
    />
  );
}
