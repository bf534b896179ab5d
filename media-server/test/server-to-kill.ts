import { join } from 'node:path';
import { openEvidence } from '@visavis/evidence/open-evidence';
import { createCaseKeyStore } from '@visavis/prisma/case-key-store';
import { createCaseStore } from '@visavis/prisma/case-store';
import { connect } from '@visavis/prisma/connect';
import { createHouseJournal } from '@visavis/prisma/house-journal';
import { startJobs } from '@visavis/prisma/jobs';
import { createRoster } from '@visavis/prisma/roster';
import { createSchedule } from '@visavis/prisma/schedule';
import { createStaffStore } from '@visavis/prisma/staff-store';
import { readCatalogue } from '@visavis/procedures/catalogue';
import { systemChance } from '@visavis/runtime/chance';
import { systemClock } from '@visavis/runtime/clock';
import { aSigner } from '@visavis/runtime/testing/a-signer';
import { createHashes } from '@visavis/runtime/hashes';
import { createTickets } from '@visavis/runtime/tickets';
import { pino } from 'pino';
import { startMediaServer } from '../src/media-server.ts';
import { usePlainTransports } from './plain-transports.ts';

/** A media server as a process of its own, on a test's database; says what its test must know. */
export type SaidByServer =
  { readonly port: number } | { readonly transportId: string; readonly transportPort: number };

const given = JSON.parse(process.argv[2] ?? '{}') as {
  readonly databaseUrl: string;
  readonly folder: string;
  readonly secret: string;
  readonly masterKey: string;
  readonly workerBin: string;
  readonly rtcPort: number;
};
const tell = (said: SaidByServer) => process.send?.(said);
usePlainTransports((transportId, transportPort) => tell({ transportId, transportPort }));
const { databaseUrl, folder, secret, workerBin, rtcPort } = given;
const { prisma } = connect(databaseUrl);
const jobs = await startJobs({ databaseUrl, works: false, onError: () => {} });
const clock = systemClock;
const hashPassword = (password: string) => Promise.resolve(password);
const server = await startMediaServer({
  ports: {
    ...{ clock, chance: systemChance, hashes: createHashes(secret), procedures: readCatalogue() },
    cases: createCaseStore({ prisma, clock, jobs, signer: aSigner() }),
    house: createHouseJournal({ prisma, clock }),
    roster: createRoster({ prisma, clock }),
    schedule: createSchedule(prisma),
    messages: {
      maySendTexts: false,
      sendInvitation: () => Promise.resolve(),
      sendCode: () => Promise.resolve(),
      sendConfirmation: () => Promise.resolve(),
      sendReminder: () => Promise.resolve(),
      sendCall: () => Promise.resolve(),
    },
  },
  staff: createStaffStore({ prisma, clock, chance: systemChance, hashPassword }),
  evidence: openEvidence({
    dataFolder: folder,
    masterKeys: [{ id: 'of-the-test', key: Buffer.from(given.masterKey, 'hex') }],
    caseKeyStore: createCaseKeyStore({ prisma, clock }),
  }),
  tickets: createTickets(secret),
  bankName: 'Test Bank',
  ...{ dataFolder: folder, recordingsFolder: join(folder, 'recordings') },
  ...{
    recorderSocket: join(folder, 'recorder.sock'),
    diskFloorMb: 0,
    sessionMostMs: 3_600_000,
    ringsMs: 20_000,
  },
  signals: { off: [] },
  port: 0,
  workers: { count: 1, workerBin, rtcPort, rtcAddress: '127.0.0.1' },
  log: pino({ level: 'silent' }),
});
tell({ port: server.port });
