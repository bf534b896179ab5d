import { PrismaPg } from '@prisma/adapter-pg';
import { asApplication } from './application-role.ts';
import { PrismaClient, type Prisma } from './generated/client.ts';

/** The database as the application sees it. */
export type Database = PrismaClient;
/** The database inside one transaction. */
export type Transaction = Prisma.TransactionClient;

export type Connection = { readonly prisma: Database; close(): Promise<void> };

/** Opens a pool of connections under the role of the application; connects on the first query. */
export function connect(databaseUrl: string, { connections = 10 } = {}): Connection {
  const prisma = new PrismaClient({
    adapter: new PrismaPg({ ...asApplication(databaseUrl), max: connections }),
    // Not more: the arguments of a query hold personal data, and errors end in logs.
    errorFormat: 'minimal',
    // A queue of writers at one case is no failure: the last of them waits for all the others.
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  });
  return { prisma, close: () => prisma.$disconnect() };
}
