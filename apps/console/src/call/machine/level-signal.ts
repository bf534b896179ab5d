import type { SignalKind } from '@visavis/ui/signal';
import type { Level } from './machine-order.ts';

/** How a level looks. */
export const SIGNAL_OF = {
  GOOD: 'verified',
  LOOK: 'look',
  STOP: 'stop',
} as const satisfies Record<Level, SignalKind>;
