import type { Clock, HouseJournal } from '@visavis/use-cases/ports';
import type { Database } from './connect.ts';
import { appendToHouse } from './journal-chain.ts';

/** The journal of the house, on PostgreSQL. */
export const createHouseJournal = ({
  prisma,
  clock,
}: {
  readonly prisma: Database;
  readonly clock: Clock;
}): HouseJournal => ({
  async record(actor, fact) {
    await prisma.$transaction((tx) => appendToHouse(tx, { at: clock.now(), actor, fact }));
  },
});
