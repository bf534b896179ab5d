'use client';

import type { LocalText } from '@visavis/domain/language';
import type { ServiceHours } from '@visavis/domain/schedule/service-hours';
import { Button } from '@visavis/ui/button';
import { Dialog } from '@visavis/ui/dialog';
import { Table } from '@visavis/ui/table';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguageName, useLocal } from '../call/local-text.tsx';
import { Refusal } from '../errors/refusal.tsx';
import { removeServiceHours } from '../server/actions/service-hours.ts';
import type { Refused } from '../server/answer.ts';
import { EditHours } from './edit-hours.tsx';
import { writeHours } from './hours-text.ts';
import { useWeekdays } from './use-weekdays.ts';

export type NamedProcedure = { readonly id: string; readonly title: LocalText };
type HoursTableProps = {
  readonly all: readonly ServiceHours[];
  readonly procedures: readonly NamedProcedure[];
};

/** The hours of each procedure and language, and what can be done about them. */
export function HoursTable({ all, procedures }: HoursTableProps) {
  const t = useTranslations('admin.serviceHours');
  const local = useLocal();
  const languageName = useLanguageName();
  const titleOf = (id: string) => {
    const title = procedures.find((procedure) => procedure.id === id)?.title;
    return title ? local(title) : id;
  };
  return (
    <Table
      caption={t('title')}
      rows={all}
      rowKey={({ procedureId, language }) => `${procedureId} ${language}`}
      columns={[
        {
          key: 'procedure',
          title: t('procedure'),
          names: true,
          cell: ({ procedureId }) => titleOf(procedureId),
        },
        { key: 'language', title: t('language'), cell: (row) => languageName(row.language) },
        { key: 'hours', title: t('hours'), cell: (row) => <Week hours={row} /> },
        {
          key: 'slots',
          title: t('slots'),
          cell: ({ slotMinutes, seats }) => t('slotWords', { minutes: slotMinutes, seats }),
        },
        {
          key: 'actions',
          title: <span className="sr-only">{t('actions')}</span>,
          align: 'end',
          cell: (hours) => (
            <span className="flex flex-wrap justify-end gap-2">
              <EditHours procedures={procedures} hours={hours} />
              <RemoveHours hours={hours} />
            </span>
          ),
        },
      ]}
    />
  );
}

function Week({ hours }: { readonly hours: ServiceHours }) {
  const t = useTranslations('admin.serviceHours');
  const weekdays = useWeekdays('short');
  const { weekly, specialDays, timeZone } = hours;
  return (
    <>
      <ul className="tabular-nums">
        {weekdays.map(({ weekday, name }) => (
          <li key={weekday}>
            {name} {writeHours(weekly.filter((time) => time.weekday === weekday)) || t('closed')}
          </li>
        ))}
      </ul>
      <p className="text-small text-ink-soft">
        {timeZone}, {t('specialCount', { count: specialDays.length })}
      </p>
    </>
  );
}

/** Asks once more: from then on the procedure is always open. */
function RemoveHours({ hours: { procedureId, language } }: { readonly hours: ServiceHours }) {
  const t = useTranslations('admin.serviceHours');
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const confirm = async () => {
    const answered = await removeServiceHours({ procedureId, language });
    if (!answered.ok) return setRefused(answered);
    setIsOpen(false);
    router.refresh();
  };
  return (
    <>
      <Button onPress={() => setIsOpen(true)}>{t('remove')}</Button>
      <Dialog
        open={isOpen}
        title={t('removeTitle')}
        description={t('removeWords')}
        onClose={() => setIsOpen(false)}
        actions={
          <>
            <Button onPress={() => setIsOpen(false)}>{t('cancel')}</Button>
            <Button variant="danger" onPress={confirm}>
              {t('remove')}
            </Button>
          </>
        }
      >
        {refused ? <Refusal code={refused.code} traceId={refused.traceId} /> : null}
      </Dialog>
    </>
  );
}
