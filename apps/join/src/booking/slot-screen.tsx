'use client';

import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Slot, VisitTimes } from '@visavis/contract/booking';
import { Button } from '@visavis/ui/button';
import { Field } from '@visavis/ui/field';
import { Loading } from '@visavis/ui/loading';
import { Notice } from '@visavis/ui/notice';
import { Select } from '@visavis/ui/select';
import { useLocale, useTranslations } from 'use-intl';
import type { CustomerLine } from '../journey/customer-line.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { Screen } from '../screen.tsx';
import { dayWords, fullWords, timeWords } from './time-words.ts';
import { useBooking } from './use-booking.ts';

export type SlotScreenProps = {
  readonly line: CustomerLine;
  readonly times: VisitTimes;
  readonly onDone: () => void;
  readonly onBack: (() => void) | undefined;
};

/** When the service opens again, and the times that may be booked. */
export function SlotScreen({ line, times, onDone, onBack }: SlotScreenProps) {
  const t = useTranslations('booking');
  const locale = useLocale();
  const { slots, refused, book, fetchSlots } = useBooking(line);
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => void fetchSlots(), [fetchSlots]);
  const isChosen = slots?.some(({ startsAt }) => startsAt === chosen) === true;

  const confirm = async () => {
    if (chosen !== null && (await book(chosen))) onDone();
  };
  return (
    <Screen
      title={t(onBack ? 'moveTitle' : 'closedTitle')}
      actions={
        <>
          {refused?.code === 'SLOT_TAKEN' ? (
            <Notice kind="look" title={t('takenTitle')}>
              <p>{t('taken')}</p>
            </Notice>
          ) : (
            <RefusalNotice refused={refused} />
          )}
          {slots?.length ? (
            <Button
              variant="primary"
              wide
              onPress={confirm}
              busyLabel={t('bookingNow')}
              disabledReason={isChosen ? undefined : t('chooseFirst')}
            >
              {isChosen && chosen ? t('book', { time: fullWords(chosen, locale) }) : t('choose')}
            </Button>
          ) : null}
          {onBack ? (
            <Button wide onPress={onBack}>
              {t('keep')}
            </Button>
          ) : null}
        </>
      }
    >
      <Slots slots={slots ?? []} chosen={chosen} onChoose={setChosen}>
        {times.appointment?.isMissed ? (
          <Notice kind="look" title={t('missedTitle')}>
            <p>{t('missed', { time: fullWords(times.appointment.startsAt, locale) })}</p>
          </Notice>
        ) : null}
        {times.opensAt ? <p>{t('opens', { time: fullWords(times.opensAt, locale) })}</p> : null}
        {slots === null ? <Loading words={t('loading')} /> : null}
        {slots?.length === 0 ? <p>{t('none')}</p> : null}
      </Slots>
    </Screen>
  );
}

type SlotsProps = {
  readonly slots: readonly Slot[];
  readonly chosen: string | null;
  readonly onChoose: (startsAt: string) => void;
  /** What is said above them. */
  readonly children: ReactNode;
};

/** A day, and its times: below it, or beside it where a phone lies on its side. */
function Slots({ slots, chosen, onChoose, children }: SlotsProps) {
  const t = useTranslations('booking');
  const locale = useLocale();
  const days = [...Map.groupBy(slots, ({ startsAt }) => dayWords(startsAt, locale))];
  const [wanted, setWanted] = useState('');
  const [day, ofDay] = days.find(([words]) => words === wanted) ?? days[0] ?? ['', []];
  if (slots.length === 0) return children;
  return (
    <div
      data-columns
      className="flex flex-col gap-5 lying:grid lying:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] lying:items-start lying:gap-4"
    >
      <div className="flex flex-col gap-5 lying:gap-2">
        {children}
        <Field label={t('day')} hint={t('zone', { zone: zoneOf() })}>
          <Select
            value={day}
            onChange={(event) => setWanted(event.currentTarget.value)}
            options={days.map(([words]) => ({ value: words, label: words }))}
          />
        </Field>
      </div>
      <fieldset className="flex flex-col gap-2">
        <legend className="pb-2 font-semibold">{t('time')}</legend>
        <div className="grid grid-cols-[repeat(auto-fill,minmax(5.5rem,1fr))] gap-2">
          {ofDay.map(({ startsAt }) => (
            <Button
              key={startsAt}
              wide
              pressed={startsAt === chosen}
              variant={startsAt === chosen ? 'primary' : 'secondary'}
              onPress={() => onChoose(startsAt)}
            >
              {timeWords(startsAt, locale)}
            </Button>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

const zoneOf = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll('_', ' ');
