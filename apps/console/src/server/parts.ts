import { evidenceSettings } from '@visavis/config/evidence-settings';
import { readSecretKeys } from '@visavis/config/secret-keys';
import { createMessages } from '@visavis/delivery/messages';
import { openPost, outboxOf } from '@visavis/delivery/open-post';
import { openEvidence } from '@visavis/evidence/open-evidence';
import { createApiKeyStore } from '@visavis/prisma/api-key-store';
import { createCaseKeyStore } from '@visavis/prisma/case-key-store';
import { createCaseStore } from '@visavis/prisma/case-store';
import { connect } from '@visavis/prisma/connect';
import { createHouseJournal } from '@visavis/prisma/house-journal';
import { createQualifications } from '@visavis/prisma/qualifications';
import { createRoster } from '@visavis/prisma/roster';
import { createProcedureStore } from '@visavis/prisma/procedure-store';
import { createServiceHoursStore } from '@visavis/prisma/schedule';
import { createStaffStore } from '@visavis/prisma/staff-store';
import { systemChance } from '@visavis/runtime/chance';
import { systemClock } from '@visavis/runtime/clock';
import { createHashes } from '@visavis/runtime/hashes';
import { createHeadSigner } from '@visavis/runtime/head-signer';
import { createLog } from '@visavis/runtime/log';
import { createTickets } from '@visavis/runtime/tickets';
import { hashPassword } from 'better-auth/crypto';
import { createAuth } from './auth.ts';
import { readConfig } from './config.ts';
import { openJobs } from './open-jobs.ts';
import { openProcedures } from './open-procedures.ts';

function createParts() {
  const config = readConfig();
  const log = createLog('console', config.VISAVIS_LOG_LEVEL);
  const { prisma } = connect(config.VISAVIS_DATABASE_URL);
  const clock = systemClock;
  const house = createHouseJournal({ prisma, clock });
  const staff = createStaffStore({ prisma, clock, chance: systemChance, hashPassword });
  const writtenProcedures = createProcedureStore({ prisma, clock });
  const procedures = openProcedures(config.VISAVIS_DATABASE_URL, writtenProcedures, log);
  const signer = createHeadSigner(readSecretKeys(config.VISAVIS_SIGNING_KEYS));
  const ports = {
    cases: createCaseStore({
      prisma,
      clock,
      jobs: openJobs(config.VISAVIS_DATABASE_URL, log),
      signer,
    }),
    house,
    staff,
    roster: createRoster({ prisma, clock }),
    qualifications: createQualifications({ prisma, clock }),
    apiKeys: createApiKeyStore({ prisma, clock }),
    serviceHours: createServiceHoursStore({ prisma, clock }),
    procedures,
    writtenProcedures,
    procedureRules: procedures.rules,
    clock,
    chance: systemChance,
    hashes: createHashes(config.VISAVIS_TICKET_SECRET),
  };
  return {
    config,
    log,
    prisma,
    ports,
    signer,
    messages: createMessages({
      post: openPost(config, clock.now),
      bankName: config.VISAVIS_BANK_NAME,
      joinUrl: config.VISAVIS_JOIN_URL,
    }),
    evidence: openEvidence({
      ...evidenceSettings(config),
      caseKeyStore: createCaseKeyStore({ prisma, clock }),
    }),
    tickets: createTickets(config.VISAVIS_TICKET_SECRET),
    auth: createAuth({ config, database: prisma, findStaff: (id) => staff.find(id), house }),
    /** Where messages are kept while there is no mail server; undefined where there is one. */
    outbox: config.VISAVIS_SMTP_URL ? undefined : outboxOf(config),
  };
}

/** Everything that the console's server works with. */
export type Parts = ReturnType<typeof createParts>;

const HELD = Symbol.for('visavis.console.parts');
type Holder = { [HELD]?: Parts };

/**
 * The parts, made at the first request. Next loads this module once for pages and again for routes,
 * so the process holds them, not the module.
 */
export function getParts(): Parts {
  const holder = globalThis as typeof globalThis & Holder;
  holder[HELD] ??= createParts();
  return holder[HELD];
}
