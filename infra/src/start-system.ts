import { join } from 'node:path';
import { readSettings, type Environment } from '@visavis/config/settings';
import type { Seeded } from '@visavis/prisma/seed';
import type { Report } from './bootstrap/progress.mjs';
import {
  bringUpToDate,
  openEmbedded,
  openForeign,
  type OpenDatabase,
} from './database/open-database.ts';
import { fileOutput, prefixedOutput, type Output } from './processes/output.ts';
import type { PartEnding } from './processes/part.ts';
import { partSpecs } from './processes/part-specs.ts';
import { requireFreePorts } from './processes/ports.ts';
import { Supervisor } from './processes/supervisor.ts';
import { bringSecrets } from './secrets.ts';
import { seedDatabase } from './seed-database.ts';
import { ffmpegPath } from './set-up/ffmpeg.ts';
import { mediaWorkerPath } from './set-up/media-worker.ts';
import { portUses, SYSTEM_KEYS } from './system-settings.ts';

export type StageRunner = (
  title: string,
  work: (report: Report) => Promise<string>,
) => Promise<void>;

export type SystemOptions = {
  /** The `VISAVIS_` keys that are given; the rest takes its default or is made. */
  readonly env: Environment;
  readonly isDevelopment?: boolean;
  /** Starts these parts alone, for a test that needs no others. */
  readonly only?: readonly string[];
  /** Start a part again that dies; without it, `failed` resolves at once. */
  readonly restarts?: boolean;
  /** Shows the stages of starting; nothing is shown without it. */
  readonly runStage?: StageRunner;
  /** Takes lines for the operator: accidents, and in development what the parts print. */
  readonly say?: (line: string) => void;
  /** Ends a start that is under way. */
  readonly signal?: AbortSignal;
};

/** All of Visavis, running. */
export type System = {
  readonly consoleUrl: string;
  readonly joinUrl: string;
  readonly databaseUrl: string;
  readonly dataFolder: string;
  readonly logFolder: string;
  readonly seeded: Seeded;
  /** Resolves when a part has died and stays dead. */
  readonly failed: Promise<PartEnding>;
  /** Ends every process; resolves when none is left. */
  stop(): Promise<void>;
};

/** The parts are stopped one group after the other: first what lets people in. */
const STOP_ORDER = [
  ['gateway'],
  ['console', 'join'],
  ['media-server', 'worker'],
  ['vision'],
  ['recorder'],
] as const;

/** Starts the database and every part, and resolves when each answers. */
export async function startSystem(options: SystemOptions): Promise<System> {
  const { isDevelopment = false, restarts = false, runStage = unseen, say = () => {} } = options;
  const settings = readSettings(options.env, SYSTEM_KEYS);
  const foreignUrl = options.env['VISAVIS_DATABASE_URL'];
  await requireFreePorts(portUses(settings, !foreignUrl));

  const dataFolder = settings.VISAVIS_DATA;
  const logFolder = join(dataFolder, 'logs');
  const output = (name: string): Output =>
    isDevelopment ? prefixedOutput(name, say) : fileOutput(join(logFolder, `${name}.log`));
  const secrets = await bringSecrets(dataFolder);
  const supervisor = new Supervisor({ output, restarts, onAccident: say });
  let database: OpenDatabase | undefined;
  const stop = async () => {
    for (const names of STOP_ORDER) await supervisor.stop(names);
    await database?.stop();
  };

  options.signal?.addEventListener('abort', () => void stop());

  try {
    database = await shown(runStage, 'Database', async () => {
      const opened = foreignUrl
        ? openForeign(foreignUrl)
        : await openEmbedded({
            folder: join(dataFolder, 'postgres'),
            port: settings.VISAVIS_DATABASE_PORT,
            password: secrets.databasePassword,
            output: output('database'),
          });
      database = opened;
      return [opened, await bringUpToDate(opened)];
    });
    const env = {
      VISAVIS_TICKET_SECRET: secrets.ticketSecret,
      VISAVIS_AUTH_SECRET: secrets.authSecret,
      VISAVIS_MASTER_KEYS: secrets.masterKeys,
      VISAVIS_SIGNING_KEYS: secrets.signingKeys,
      VISAVIS_MEDIA_WORKER: await mediaWorkerPath(),
      VISAVIS_FFMPEG: ffmpegPath(),
      ...givenKeys(options.env),
      VISAVIS_DATA: dataFolder,
      VISAVIS_DATABASE_URL: database.url,
    };
    const seeded = await shown(runStage, 'Demo data', async () => {
      const made = await seedDatabase(env, secrets.demoPasswords);
      return [made, made.isNew ? 'made' : 'there already'];
    });
    await runStage('All parts', async (report) => {
      const specs = partSpecs({ env, settings, isDevelopment }).filter(
        ({ name }) => options.only?.includes(name) ?? true,
      );
      let ready = 0;
      await Promise.all(
        specs.map(async (spec) => {
          await supervisor.start(spec);
          ready += 1;
          report(`${ready} of ${specs.length} answer`);
        }),
      );
      return 'each answers';
    });
    return {
      consoleUrl: settings.VISAVIS_CONSOLE_URL,
      joinUrl: settings.VISAVIS_JOIN_URL,
      databaseUrl: database.url,
      dataFolder,
      logFolder,
      seeded,
      failed: Promise.race([supervisor.failed, database.ended]),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Runs a stage that makes something, and hands that on. */
async function shown<T>(
  runStage: StageRunner,
  title: string,
  work: () => Promise<readonly [T, string]>,
): Promise<T> {
  let made: readonly [T, string] | undefined;
  await runStage(title, async () => {
    made = await work();
    return made[1];
  });
  if (!made) throw new Error(`The stage ${title} was not run.`);
  return made[0];
}

function givenKeys(env: Environment): Record<string, string> {
  const given = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[0].startsWith('VISAVIS_') && Boolean(entry[1]),
  );
  return Object.fromEntries(given);
}

const unseen: StageRunner = async (_title, work) => {
  await work(() => {});
};
