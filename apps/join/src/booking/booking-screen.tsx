'use client';

import { useState } from 'react';
import type { VisitTimes } from '@visavis/contract/booking';
import type { CustomerView } from '@visavis/contract/customer';
import type { CustomerLine } from '../journey/customer-line.ts';
import { AppointmentScreen } from './appointment-screen.tsx';
import { SlotScreen } from './slot-screen.tsx';

export type BookingProps = {
  readonly line: CustomerLine;
  readonly view: CustomerView;
  readonly times: VisitTimes;
  /** Back to where they were, for somebody who has come before their time. */
  readonly onBack?: (() => void) | undefined;
};

/** It is not the time yet: the booked one is shown, or one is booked. */
export function BookingScreen({ line, view, times, onBack }: BookingProps) {
  const [isMoving, setMoving] = useState(false);
  const { appointment } = times;
  if (appointment && !appointment.isMissed && !isMoving)
    return (
      <AppointmentScreen
        line={line}
        view={view}
        appointment={appointment}
        onMove={() => setMoving(true)}
        onBack={onBack}
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
