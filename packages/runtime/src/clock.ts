import type { Clock } from '@visavis/use-cases/ports';

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date().toISOString() };
