import { jest } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@visavis/domain/access/access';
import { aSigner } from '@visavis/runtime/testing/a-signer';
import { getSession } from '@visavis/domain/case/find-session';
import type { CaseId, SessionId } from '@visavis/domain/ids';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import { openEvidence } from '@visavis/evidence/open-evidence';
import { listen } from '@visavis/prisma/announcements';
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
import { createHashes } from '@visavis/runtime/hashes';
import { createTickets } from '@visavis/runtime/tickets';
import { giveConsent, reportDevice } from '@visavis/use-cases/case/prepare';
import { openCase } from '@visavis/use-cases/case/open-case';
import { openInvitation } from '@visavis/use-cases/case/open-invitation';
import { enterQueue } from '@visavis/use-cases/session/queue';
import { pino } from 'pino';
import { freePorts } from '../../infra/src/free-ports.ts';
import { createTestDatabase } from '../../infra/src/test-database.ts';
import { mediaWorkerPath } from '../../infra/src/set-up/media-worker.ts';
import { certify } from '../../prisma/test/certify.ts';
import { enterAsCustomer, enterAsStaff, type StaffClient } from './a-client.ts';
import { deviceOfCase } from './a-device.ts';
import { aRecorderProcess } from './a-recorder-process.ts';
import { startMediaServer, type MediaServer } from '../src/media-server.ts';
import type { SignalSettings } from '../src/signals/signal-settings.ts';

export const SECRET = 'a secret of this test, long enough to sign';
const MASTER_KEY = Buffer.alloc(32, 5);
// Real processes on a machine that may have little time for them.
jest.setTimeout(60_000);

const SETUP = { kind: 'SYSTEM', part: 'SETUP' } as const;
const PURPOSES = ['CALL', 'RECORDING', 'SNAPSHOTS', 'BIOMETRICS'] as const;

export type TestMediaServer = Awaited<ReturnType<typeof aMediaServer>>;

/** A media server with a real media worker on a real database, and what a test needs to set the scene. */
export async function aMediaServer({
  logLevel = process.env['TEST_LOG'] ?? 'silent',
  resumeWithinMs = 120_000,
  procedure = {},
  diskFloorMb = 0,
  sessionMostMs = 3_600_000,
  ringsMs = 20_000,
  signals = { off: [] },
}: {
  readonly logLevel?: string;
  readonly resumeWithinMs?: number;
  /** What is different in every procedure. */
  readonly procedure?: Partial<Procedure>;
  readonly diskFloorMb?: number;
  readonly sessionMostMs?: number;
  readonly ringsMs?: number;
  readonly signals?: SignalSettings;
} = {}) {
  const database = await createTestDatabase();
  const databaseUrl = database.url;
  const folder = await mkdtemp(join(tmpdir(), 'media-server-'));
  const { prisma, close: disconnect } = connect(databaseUrl);
  const jobs = await startJobs({ databaseUrl, works: false, onError: () => {} });
  let offsetMs = 0;
  const clock = { now: () => new Date(Date.now() + offsetMs).toISOString() };
  const sentCodes: string[] = [];
  const secrets = new Map<CaseId, string>();
  const catalogue = readCatalogue();
  const ports = {
    cases: createCaseStore({ prisma, clock, jobs, signer: aSigner() }),
    house: createHouseJournal({ prisma, clock }),
    roster: createRoster({ prisma, clock }),
    procedures: {
      ...catalogue,
      get: (id: string, version: number) => ({
        ...catalogue.get(id, version),
        interruption: { resumeWithinMs },
        ...procedure,
      }),
    },
    clock,
    schedule: createSchedule(prisma),
    chance: systemChance,
    hashes: createHashes(SECRET),
    messages: {
      maySendTexts: false,
      sendInvitation: () => Promise.resolve(),
      sendCode: ({ code }: { readonly code: string }) => {
        sentCodes.push(code);
        return Promise.resolve();
      },
      sendConfirmation: () => Promise.resolve(),
      sendReminder: () => Promise.resolve(),
      sendCall: () => Promise.resolve(),
    },
  };
  const hashPassword = (password: string) => Promise.resolve(password);
  const staff = createStaffStore({ prisma, clock, chance: systemChance, hashPassword });
  const tickets = createTickets(SECRET);
  const evidence = openEvidence({
    dataFolder: folder,
    masterKeys: [{ id: 'of-the-test', key: MASTER_KEY }],
    caseKeyStore: createCaseKeyStore({ prisma, clock }),
  });
  const workerBin = await mediaWorkerPath();
  let recorder = await aRecorderProcess(folder);

  async function start(): Promise<MediaServer> {
    const [rtcPort = 0] = await freePorts(1);
    return startMediaServer({
      ...{ ports, staff, evidence, tickets },
      bankName: 'Test Bank',
      ...{ dataFolder: folder, recordingsFolder: join(folder, 'recordings') },
      ...{ recorderSocket: recorder.socketPath, diskFloorMb, sessionMostMs, ringsMs, signals },
      port: 0,
      workers: { count: 1, workerBin, rtcPort, rtcAddress: '127.0.0.1' },
      log: pino({ level: logLevel }),
    });
  }
  let server = await start();
  const announcements = await listen(databaseUrl, {
    queue_changed: () => server.queueChanged(),
    staff_changed: () => server.queueChanged(),
    case_changed: ({ caseId }) => server.caseChanged(caseId as CaseId),
  });

  return {
    ...{ ports, staff, tickets, evidence, prisma, folder, sentCodes },
    get server() {
      return server;
    },
    /** A second media server on the same database. The caller closes it. */
    anotherServer: () => start(),
    /** Ends the process's work and begins it again, as after a crash or an update. */
    async restart() {
      await server.close();
      server = await start();
    },
    /** What another media server must be told to work on the same things. */
    place: { databaseUrl, folder, secret: SECRET, masterKey: MASTER_KEY.toString('hex') },
    /** Kills the recorder as an accident would; resolves when it is dead. */
    killRecorder: () => recorder.kill(),
    /** What the supervisor does with a part that died. */
    async startRecorder() {
      recorder = await aRecorderProcess(folder);
    },
    secretOf: (caseId: CaseId) => secrets.get(caseId) ?? '',
    /** Lets the rules' clock run ahead. */
    advance(ms: number) {
      offsetMs += ms;
    },
    async openCase({ validMs = 86_400_000 } = {}) {
      const declared = {
        givenNames: 'Maria Eleni',
        familyName: 'Papadopoulou',
        birthDate: '1988-04-17',
        nationality: 'GRC',
        documentType: 'ID_CARD',
        documentNumber: 'AK 482913',
        email: 'maria@visavis.example',
      } as const;
      const request = { declared, language: 'el', procedureId: 'gr-bog-video' } as const;
      const opened = await openCase(ports, SETUP, request, validMs);
      secrets.set(opened.case.id, opened.secret);
      return opened;
    },
    /** A case whose customer waits. */
    async queuedCase(): Promise<{ readonly caseId: CaseId; readonly sessionId: SessionId }> {
      const { case: kase } = await this.openCase();
      const customer = { kind: 'CUSTOMER', caseId: kase.id } as const;
      await giveConsent(ports, customer, { purposes: PURPOSES, language: 'el' });
      await reportDevice(ports, customer, {
        browser: 'A browser',
        cameraLabel: 'A camera',
        widthPx: 1280,
        heightPx: 720,
        framesPerSecond: 30,
        microphoneLevel: 0.4,
      });
      const { sessionId } = await enterQueue(ports, customer);
      return { caseId: kase.id, sessionId };
    },
    /** A ticket of the device that the case is bound to; the first one binds it. */
    async customerTicket(caseId: CaseId) {
      const device = await deviceOfCase(caseId);
      const jkt = device.thumbprint;
      const { invitation } = await ports.cases.get(caseId);
      if (!invitation.deviceKey) await openInvitation(ports, this.secretOf(caseId), jkt);
      return device.holds(await tickets.sign({ aud: 'customer', sub: caseId, cnf: { jkt } }));
    },
    /** A customer who is connected and waits, and an agent who is connected. */
    async waitingAndAgent() {
      const { port } = server;
      const place = await this.queuedCase();
      const ticket = await this.customerTicket(place.caseId);
      const customer = await enterAsCustomer(port, ticket);
      const member = await this.aStaffMember('AGENT');
      const agent = await enterAsStaff(port, member.ticket);
      return { ...place, ticket, customer, member, agent };
    },
    /** A session that the agent has claimed. */
    async claimedSession() {
      const scene = await this.waitingAndAgent();
      await this.takesCall(scene.agent);
      return scene;
    },
    /**
     * Makes this agent available, waits until it rings at their desk, and accepts. Agents are offline
     * until they say otherwise, so it rings for the one who does.
     */
    async takesCall(agent: StaffClient) {
      agent.forget();
      await agent.ask('presence:set', { state: 'AVAILABLE' });
      const desk = await agent.ask('desk:read');
      const { ringing } = desk.ringing
        ? desk
        : await agent.hear('desk:changed', (told) => told.ringing !== null);
      await agent.ask('desk:leave');
      return agent.ask('session:claim', { sessionId: ringing?.sessionId });
    },
    /** The session as the database has it. */
    async sessionOf(sessionId: SessionId) {
      return getSession(await ports.cases.getBySession(sessionId), sessionId);
    },
    /** A member of staff of this role, and a ticket. Agents may lead every call. */
    async aStaffMember(role: Role) {
      const email = `${systemChance.id()}@visavis.example`;
      const name = 'Eleni Markou';
      const member = await staff.create(SETUP, { name, email, role, password: 'not used here' });
      if (role === 'AGENT') await certify(prisma, member.id);
      const ticket = await tickets.sign({ aud: 'staff', sub: member.id, role, name });
      return { ...member, ticket };
    },
    async close() {
      await server.close();
      await recorder.stop();
      await announcements.close();
      await jobs.stop();
      await disconnect();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
