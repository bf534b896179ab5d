'use client';

import { useState } from 'react';
import type { VisitTimes } from '@visavis/contract/booking';
import type { CustomerView } from '@visavis/contract/customer';
import type { CustomerLine } from '../journey/customer-line.ts';
import { AppointmentScreen } from './appointment-screen.tsx';
import { SlotScreen } from './slot-screen.tsx';
import { useTurnOfTimes } from './use-booking.ts';

export type BookingProps = {
  readonly line: CustomerLine;
  readonly view: CustomerView;
  readonly times: VisitTimes;
};

/** It is not the time yet: the booked one is shown, or one is booked. */
export function BookingScreen({ line, view, times }: BookingProps) {
  const [isMoving, setMoving] = useState(false);
  useTurnOfTimes(line, times, view);
  const { appointment } = times;
  if (appointment && !appointment.isMissed && !isMoving)
    return (
      <AppointmentScreen
        line={line}
        view={view}
        appointment={appointment}
        onMove={() => setMoving(true)}
      />
    );
  return (
    <SlotScreen
      line={line}
      times={times}
      onDone={() => setMoving(false)}
      onBack={isMoving ? () => setMoving(false) : undefined}
    />
  );
}
