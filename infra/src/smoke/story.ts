import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { createCaseStore } from '@visavis/prisma/case-store';
import { connect } from '@visavis/prisma/connect';
import { readChain } from '@visavis/prisma/journal-chain';
import { startJobs } from '@visavis/prisma/jobs';
import type { Case } from '@visavis/domain/case/case';
import type { CaseId } from '@visavis/domain/ids';
import { verifyJournal } from '@visavis/prisma/verify';
import { readCatalogue } from '@visavis/procedures/catalogue';
import { systemClock } from '@visavis/runtime/clock';
import { aSigner } from '@visavis/runtime/testing/a-signer';
import { SetUpFailure } from '../bootstrap/failure.mjs';
import { scratchEnvironment } from '../scratch-environment.ts';
import { openEvidenceOf } from '../open-evidence-of.ts';
import { startSystem, type StageRunner, type System } from '../start-system.ts';
import { programmeOf, type Programme } from './acts/acts.ts';
import { confirmCodeAtSecond } from './acts/code-wrong-resent.ts';
import { playWhenDue } from './acts/play-when-due.ts';
import { Album } from './album.ts';
import { openCaseByApi } from './bank.ts';
import { openCast, type Cast } from './cast.ts';
import { checkOutcome, checkRecordings, checkSnapshots } from './checks/evidence.ts';
import { checkScript } from './checks/draws.ts';
import { hasMachineHelped } from './checks/machine-help.ts';
import { must } from './checks/must.ts';
import type { CleanUp } from './clean-up.ts';
import type { Told } from './closing-line.ts';
import { identify } from './identification.ts';
import { startMailCatcher, type MailCatcher } from './mail-catcher.ts';
import { PageFindings } from './page-findings.ts';
import { plotOf, type Plot } from './plots.ts';
import { tailOfLogs } from './server-logs.ts';
import { tellSideStory } from './side/side-story.ts';
import type { SmokeOptions } from './smoke-options.ts';
import { openTheatre, type Theatre } from './theatre.ts';
import { until } from './until.ts';
import { listMissingTimes, missingOf } from './what-is-missing.ts';

type StoryOptions = SmokeOptions & { readonly runStage: StageRunner };

/** Starts everything, tells the story once, and checks what it left behind. */
export async function tellStory(options: StoryOptions, cleanUp: CleanUp): Promise<Told> {
  const findings = new PageFindings();
  const album = new Album(options.screenshots);
  const { runStage } = options;
  const plot = plotOf(options.procedureId);
  const programme = programmeOf(options.acts);
  let theatre: Theatre | undefined;
  let mails: MailCatcher | undefined;
  let system: System | undefined;
  let cast: Cast | undefined;
  let told: Told | undefined;

  await runStage('Filming a face, a document and two voices', async () => {
    theatre = await openTheatre(cleanUp, plot.holder);
    mails = await startMailCatcher();
    cleanUp.add('The mail server', mails.stop);
    return 'ready';
  });
  await runStage('Starting everything on an empty data folder', async (report) => {
    const scratch = await scratchEnvironment();
    const env = { ...scratch, ...(mails ? { VISAVIS_SMTP_URL: mails.url } : {}) };
    if (!options.keepsData)
      cleanUp.add('The data folder', () => rm(env.VISAVIS_DATA, { recursive: true, force: true }));
    system = await startSystem({
      env: { ...env, VISAVIS_LOG_LEVEL: 'info' },
      isDevelopment: options.isDevelopment,
      // As `npm start` does it. A call must bear the loss of machine help, and of nothing else.
      restarts: true,
      say(accident) {
        process.stdout.write(`${accident}\n`);
        if (!accident.startsWith('The vision ')) findings.find('system', accident);
      },
    });
    const { stop } = system;
    cleanUp.add('The system', stop);
    report('opening browsers');
    if (theatre)
      cast = await openCast({ ...options, plot, system, theatre, findings, album }, cleanUp);
    return 'each part answers';
  });
  await runStage('The story', async (report) => {
    if (!theatre || !system || !cast || !mails) throw new Error('The stage is not set.');
    try {
      told = await within(
        programme.sideActs.length > 0 || options.isDevelopment ? LONG_DEADLINE_MS : DEADLINE_MS,
        play({
          ...{ plot, programme, mails, system, theatre, cast, findings, album, report, cleanUp },
          withSteps: options.withSteps,
        }),
      );
    } catch (cause) {
      await findings.picture(album);
      throw await explained(cause, system, findings);
    }
    return 'told to its end';
  });
  if (!told) throw new Error('The story was not told.');
  return told;
}

const DEADLINE_MS = 12 * 60_000;
const LONG_DEADLINE_MS = 25 * 60_000;

/** The story hangs nowhere: what has not come to its end by then has failed. */
async function within<Value>(ms: number, work: Promise<Value>): Promise<Value> {
  const late = new AbortController();
  const deadline = delay(ms, undefined, { signal: late.signal }).then(() => {
    throw new Error(`The story did not end within ${ms / 60_000} minutes.`);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    late.abort();
  }
}

type Play = {
  readonly plot: Plot;
  readonly programme: Programme;
  readonly album: Album;
  readonly cleanUp: CleanUp;
  readonly mails: MailCatcher;
  readonly system: System;
  readonly theatre: Theatre;
  readonly cast: Cast;
  readonly findings: PageFindings;
  readonly report: (step: string) => void;
  readonly withSteps: boolean;
};

async function play(stage: Play): Promise<Told> {
  const { plot, programme, mails, system, theatre, cast, findings, report, withSteps } = stage;
  let step = '';
  let beganAt = Date.now();
  const at = (name: string): void => {
    if (step && withSteps)
      process.stdout.write(
        `${((Date.now() - beganAt) / 1000).toFixed(1).padStart(6)} s  ${step}\n`,
      );
    step = name;
    beganAt = Date.now();
    report(name);
  };
  const database = connect(system.databaseUrl, { connections: 2 });
  const { prisma } = database;
  const jobs = await startJobs({
    databaseUrl: system.databaseUrl,
    works: false,
    onError: () => undefined,
  });
  const cases = createCaseStore({ prisma, clock: systemClock, jobs, signer: aSigner() });
  try {
    at('the bank opens a case by its API');
    const opened = await openCaseByApi(system.consoleUrl, prisma, plot);
    const pinned = (await cases.get(opened.caseId)).procedure;
    const procedure = readCatalogue().get(pinned.id, pinned.version);
    const walk = { ...cast, at, plot, mails, opened, procedure, camera: theatre.camera };
    const identified = await identify({
      ...walk,
      between: playWhenDue(programme.acts, { ...walk, link: opened.link }),
      ...(programme.hasWrongCode ? { confirmCode: confirmCodeAtSecond } : {}),
    });
    at('the worker makes the stills of the recordings');
    await awaitStills(cases.get, opened.caseId);
    at('the supervisor reviews');
    await cast.supervisor.reviews(opened.reference, identified.shown[6]?.title ?? '');
    at('what is kept is checked');
    const kase = await cases.get(opened.caseId);
    const session = checkOutcome(kase, identified.snapshots, cast.customer.browser);
    const evidence = await openEvidenceOf({ dataFolder: system.dataFolder, prisma });
    const probed = await checkRecordings(session, evidence, theatre.folder);
    await checkSnapshots(session, evidence, theatre.folder);
    // Firefox's fake camera shows a plain colour.
    const isRead =
      cast.customer.browser.startsWith('Chromium') &&
      (await hasMachineHelped(() => cases.get(opened.caseId)));
    checkScript({ kase, procedure, journal: await readChain(prisma, kase.id) }, identified.shown);
    const journal = await verifyJournal(prisma);
    must(journal.broken.length === 0, `the journal is broken: ${JSON.stringify(journal.broken)}`);
    if (programme.sideActs.length > 0)
      await tellSideStory(
        { ...stage, at, prisma, procedure, acts: programme.sideActs },
        stage.cleanUp,
      );
    at('the end');
    must(findings.all.length === 0, `the pages had findings:\n${findings.all.join('\n')}\n`);
    return {
      customerSeenMs: identified.customerSeenMs,
      sessionMs: Date.parse(session.closedAt ?? '') - Date.parse(session.beganAt ?? ''),
      recordedMs: { CUSTOMER: probed.CUSTOMER.durationMs, AGENT: probed.AGENT.durationMs },
      frames: { CUSTOMER: probed.CUSTOMER.videoFrames, AGENT: probed.AGENT.videoFrames },
      snapshots: session.snapshots.length,
      journalEntries: journal.entries,
      screens: findings.screens,
      customerBrowser: cast.customer.browser,
      isCardRead: isRead,
      missing: missingOf(session),
    };
  } catch (cause) {
    throw new Error(`At the step “${step}”`, { cause });
  } finally {
    await jobs.stop();
    await database.close();
  }
}

/** Waits until the session is sealed and each of its recordings has its stills. */
const awaitStills = (
  get: (caseId: CaseId) => Promise<Case>,
  caseId: CaseId,
): Promise<Case['sessions'][number]> =>
  until(
    'two recordings with their stills',
    async () => {
      const session = (await get(caseId)).sessions[0];
      const isReady =
        session?.state === 'ENDED' &&
        session.recordings.length === 2 &&
        session.recordings.every(({ thumbnails }) => thumbnails);
      return isReady ? session : undefined;
    },
    60_000,
  );

/** What failed, with what the pages and the servers said last. */
async function explained(
  cause: unknown,
  system: System,
  findings: PageFindings,
): Promise<SetUpFailure> {
  const detail = [
    'servers, last lines:',
    await tailOfLogs(system.logFolder),
    'pages, last lines:',
    findings.tail(),
    'findings:',
    ...findings.all,
  ].join('\n');
  const innermost = cause instanceof Error && cause.cause ? cause.cause : cause;
  const where = cause instanceof Error && cause.cause ? `${cause.message}: ` : '';
  const what = innermost instanceof Error ? (innermost.stack ?? innermost.message) : innermost;
  const missing = await listMissingTimes(system.dataFolder).catch(() => ['can’t be read']);
  return new SetUpFailure(
    [`${where}${String(what)}`, 'missing of the recording:', ...missing].join('\n'),
    'The lines above are the last of each server and each page.',
    { detail, cause },
  );
}
