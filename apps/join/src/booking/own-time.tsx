'use client';

import { CalendarClock } from 'lucide-react';
import { createContext, use, useState } from 'react';
import type { ReactNode } from 'react';
import type { CustomerView } from '@visavis/contract/customer';
import { Button } from '@visavis/ui/button';
import { useLocale, useTranslations } from 'use-intl';
import type { CustomerLine } from '../journey/customer-line.ts';
import { BookingScreen } from '../journey/later-screens.ts';
import { fullWords } from './time-words.ts';
import { useTurnOfTimes } from './use-booking.ts';

type OwnTime = {
  readonly startsAt: string;
  readonly isWaiting: boolean;
  readonly open: () => void;
};

/** The booked time of somebody who has come before it; null for who has none. */
const OwnTimeContext = createContext<OwnTime | null>(null);

export type OwnTimeOfferProps = {
  readonly line: CustomerLine;
  readonly view: CustomerView;
  /** Whether the customer can't come now: then nothing but times is shown. */
  readonly isLater: boolean;
  readonly children: ReactNode;
};

/** Shows the booked time in place of the screen: outside of the service hours, and where it is asked for. */
export function OwnTimeOffer({ line, view, isLater, children }: OwnTimeOfferProps) {
  const [isOpen, setOpen] = useState(false);
  const { times } = view;
  useTurnOfTimes(line, times, view);
  if (times && isLater) return <BookingScreen line={line} view={view} times={times} />;
  const own = times?.appointment?.isMissed === false ? times.appointment : null;
  if (times && own && isOpen)
    return <BookingScreen line={line} view={view} times={times} onBack={() => setOpen(false)} />;
  const isWaiting = view.at.stage === 'WAITING';
  const offer = own && { startsAt: own.startsAt, isWaiting, open: () => setOpen(true) };
  return <OwnTimeContext value={offer}>{children}</OwnTimeContext>;
}

/** Says which time is booked, and leads to where it is moved or cancelled; nothing where there is none. */
export function OwnTimeLine() {
  const t = useTranslations('booking');
  const locale = useLocale();
  const own = use(OwnTimeContext);
  if (!own) return null;
  return (
    <section className="flex flex-col gap-2 border-y border-line py-3">
      <p className="flex gap-3">
        <CalendarClock aria-hidden="true" size={24} className="shrink-0 text-ink-soft" />
        <span>
          <span className="font-semibold">
            {t('youHave', { time: fullWords(own.startsAt, locale) })}
          </span>{' '}
          {t(own.isWaiting ? 'waitNow' : 'comeNow')}
        </span>
      </p>
      <Button wide onPress={own.open}>
        {t('change')}
      </Button>
    </section>
  );
}
