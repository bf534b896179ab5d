import { hashPassword } from '@better-auth/utils/password';
import { readSecretKeys } from '@visavis/config/secret-keys';
import { readSettings, type Environment } from '@visavis/config/settings';
import { createCaseStore } from '@visavis/prisma/case-store';
import { connect } from '@visavis/prisma/connect';
import { startJobs } from '@visavis/prisma/jobs';
import { DEMO_STAFF, seedIfEmpty, type DemoPasswords, type Seeded } from '@visavis/prisma/seed';
import { createStaffStore } from '@visavis/prisma/staff-store';
import { readCatalogue } from '@visavis/procedures/catalogue';
import { systemChance } from '@visavis/runtime/chance';
import { systemClock } from '@visavis/runtime/clock';
import { createHashes } from '@visavis/runtime/hashes';
import { createHeadSigner } from '@visavis/runtime/head-signer';

const PROCEDURE = 'gr-bog-video';

/** Demo staff and a case with an invitation link, in a database that has none. */
export async function seedDatabase(
  env: Environment,
  passwords: Readonly<Record<string, string>>,
): Promise<Seeded> {
  const settings = readSettings(env, [
    'VISAVIS_DATABASE_URL',
    'VISAVIS_TICKET_SECRET',
    'VISAVIS_SIGNING_KEYS',
    'VISAVIS_JOIN_URL',
    'VISAVIS_INVITATION_DAYS',
  ]);
  const databaseUrl = settings.VISAVIS_DATABASE_URL;
  const { prisma, close } = connect(databaseUrl, { connections: 2 });
  // Opening the queue also makes its tables, once, before several processes want to at once.
  const jobs = await startJobs({ databaseUrl, works: false, onError: () => {} });
  const world = { prisma, clock: systemClock, chance: systemChance };
  const signer = createHeadSigner(readSecretKeys(settings.VISAVIS_SIGNING_KEYS));
  try {
    return await seedIfEmpty({
      prisma,
      ports: {
        ...world,
        cases: createCaseStore({ ...world, jobs, signer }),
        procedures: readCatalogue(),
        hashes: createHashes(settings.VISAVIS_TICKET_SECRET),
      },
      staff: createStaffStore({ ...world, hashPassword }),
      procedureId: PROCEDURE,
      joinUrl: settings.VISAVIS_JOIN_URL,
      invitationDays: settings.VISAVIS_INVITATION_DAYS,
      passwords: ofDemoStaff(passwords),
    });
  } finally {
    await jobs.stop();
    await close();
  }
}

function ofDemoStaff(passwords: Readonly<Record<string, string>>): DemoPasswords {
  return Object.fromEntries(
    DEMO_STAFF.map(({ email }) => [email, passwords[email]]),
  ) as DemoPasswords;
}
