'use client';

import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import type { Slot } from '@visavis/contract/booking';
import type { CustomerView } from '@visavis/contract/customer';
import { calendarFile } from '@visavis/domain/schedule/calendar-file';
import { Button } from '@visavis/ui/button';
import { useLocale, useTranslations } from 'use-intl';
import type { CustomerLine } from '../journey/customer-line.ts';
import { Question } from '../question.tsx';
import { ReferenceLine } from '../reference-line.tsx';
import { RefusalNotice } from '../refusal-notice.tsx';
import { Screen } from '../screen.tsx';
import { dayWords, timeWords } from './time-words.ts';
import { useBooking } from './use-booking.ts';

export type AppointmentProps = {
  readonly line: CustomerLine;
  readonly view: CustomerView;
  readonly appointment: Slot;
  readonly onMove: () => void;
  readonly onBack: (() => void) | undefined;
};

/** The booked time: for the calendar, to be moved, or to be given back. */
export function AppointmentScreen(props: AppointmentProps) {
  const { line, view, appointment, onMove, onBack } = props;
  const t = useTranslations('booking');
  const locale = useLocale();
  const { refused, cancel } = useBooking(line);
  const [isCancelling, setCancelling] = useState(false);
  const { startsAt } = appointment;
  const title = t('calendarTitle', { bank: view.bankName });
  const description = t('calendarText', { reference: view.reference });
  const calendar = (
    <Button
      variant={onBack ? 'secondary' : 'primary'}
      wide
      icon={<CalendarPlus aria-hidden="true" size={20} />}
      onPress={() => saveEntry({ ...appointment, title, description, ...view })}
    >
      {t('calendar')}
    </Button>
  );

  return (
    <Screen
      title={t('bookedTitle')}
      actions={
        <>
          <RefusalNotice refused={refused} />
          {onBack ? (
            <Button variant="primary" wide onPress={onBack}>
              {t(view.at.stage === 'WAITING' ? 'backToQueue' : 'goOnNow')}
            </Button>
          ) : (
            calendar
          )}
          <Button wide onPress={onMove}>
            {t('move')}
          </Button>
          <Button variant="quiet" wide onPress={() => setCancelling(true)}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <p className="border-y border-line py-4">
        <time dateTime={startsAt} className="flex flex-col">
          <span className="text-lead">{dayWords(startsAt, locale)}</span>
          <span className="text-display font-semibold tabular-nums">
            {timeWords(startsAt, locale)}
          </span>
        </time>
      </p>
      {onBack ? calendar : null}
      <p>{t('comeBack')}</p>
      <p>{t('early')}</p>
      <div className="text-small text-ink-soft">
        <ReferenceLine reference={view.reference} />
      </div>
      <Question
        open={isCancelling}
        title={t('cancelTitle')}
        text={t('cancelText')}
        yes={t('cancelYes')}
        no={t('cancelNo')}
        onYes={async () => {
          await cancel();
          setCancelling(false);
        }}
        onNo={() => setCancelling(false)}
      />
    </Screen>
  );
}

type Entry = Slot & Pick<CustomerView, 'reference'> & { title: string; description: string };

/** Hands the calendar file to the device. */
function saveEntry({ reference, ...entry }: Entry): void {
  const { startsAt, endsAt, title, description } = entry;
  const uid = `${reference}@${location.hostname}`;
  const now = new Date().toISOString();
  const text = calendarFile({ uid, startsAt, endsAt, title, description, now });
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${reference}.ics`;
  link.click();
  // Safari begins to read it only afterwards.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
