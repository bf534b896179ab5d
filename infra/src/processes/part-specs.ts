import type { Environment } from '@visavis/config/settings';
import { SETTINGS, settingOf, type SettingKey } from '@visavis/config/setting-table';
import { inProject } from '../project.ts';
import { NEXT_BIN, type NextApp } from '../set-up/app-build.ts';
import type { SystemSettings } from '../system-settings.ts';
import type { PartSpec } from './part.ts';

const READY_TIMEOUT_MS = 120_000;
/** Of the process itself; its threads have limits of their own. */
const VISION_MEMORY = ['--max-old-space-size=512'];
/** The first page is built only when it is asked for. */
const READY_TO_DEVELOP_TIMEOUT_MS = 300_000;

export type PartSpecsOptions = {
  /** All `VISAVIS_` keys. */
  readonly env: Environment;
  readonly settings: SystemSettings;
  readonly isDevelopment: boolean;
};

/** The processes of Visavis besides the database, in the order in which they are stopped. */
export function partSpecs({ env, settings, isDevelopment }: PartSpecsOptions): readonly PartSpec[] {
  const base = {
    ...withoutOurs(process.env),
    NODE_ENV: isDevelopment ? ('development' as const) : ('production' as const),
    NEXT_TELEMETRY_DISABLED: '1',
  };
  const all = { ...base, ...env };
  // What the internet reaches first, and needs no secret, is given none.
  const withoutSecrets = { ...base, ...publicOnly(env) };
  // From the second start on Node need not read TypeScript: a quarter less memory.
  const compiled = { NODE_COMPILE_CACHE: inProject('node_modules', '.cache', 'compiled') };
  const watch = isDevelopment ? ['--watch', '--watch-preserve-output'] : [];

  const nextApp = (app: NextApp, port: number): PartSpec => ({
    name: app,
    args: [NEXT_BIN, isDevelopment ? 'dev' : 'start', '-H', '127.0.0.1', '-p', String(port)],
    folder: inProject('apps', app),
    env: app === 'join' ? withoutSecrets : all,
    ready: new URL(`http://127.0.0.1:${port}/`),
    readyTimeoutMs: isDevelopment ? READY_TO_DEVELOP_TIMEOUT_MS : READY_TIMEOUT_MS,
    stopTimeoutMs: 5_000,
  });

  return [
    {
      name: 'gateway',
      args: [inProject('infra', 'src', 'gateway.ts')],
      env: { ...withoutSecrets, ...compiled },
      ready: 'message',
      readyTimeoutMs: READY_TIMEOUT_MS,
      stopTimeoutMs: 3_000,
    },
    nextApp('console', settings.VISAVIS_CONSOLE_PORT),
    nextApp('join', settings.VISAVIS_JOIN_PORT),
    {
      name: 'recorder',
      args: [...watch, inProject('media-server', 'src', 'recorder-main.ts')],
      env: { ...withoutSecrets, ...compiled },
      ready: isDevelopment ? 'at once' : 'message',
      readyTimeoutMs: READY_TIMEOUT_MS,
      // It brings what is being recorded to the disk.
      stopTimeoutMs: 15_000,
      // Calls go on without it, and every second without it is missing in the evidence.
      restarts: 'AT_ONCE_AND_ALWAYS',
    },
    {
      name: 'media-server',
      args: [...watch, inProject('media-server', 'src', 'main.ts')],
      env: { ...all, ...compiled },
      ready: new URL(`http://127.0.0.1:${settings.VISAVIS_MEDIA_PORT}/media/health`),
      readyTimeoutMs: READY_TIMEOUT_MS,
      // It closes the recordings that are being written.
      stopTimeoutMs: 20_000,
    },
    {
      name: 'worker',
      args: [...watch, inProject('apps', 'worker', 'src', 'main.ts')],
      env: { ...all, ...compiled },
      ready: isDevelopment ? 'at once' : 'message',
      readyTimeoutMs: READY_TIMEOUT_MS,
      stopTimeoutMs: 20_000,
    },
    {
      name: 'vision',
      args: [...VISION_MEMORY, inProject('apps', 'vision', 'src', 'main.ts')],
      env: { ...all, ...compiled },
      // Calls are held without it: its models may load while the others begin.
      ready: isDevelopment ? 'at once' : 'message',
      readyTimeoutMs: READY_TIMEOUT_MS,
      stopTimeoutMs: 10_000,
      restarts: 'AT_ONCE_AND_ALWAYS',
    },
  ];
}

function withoutOurs(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([key]) => !key.startsWith('VISAVIS_')));
}

function publicOnly(env: Environment): Environment {
  const isSecret = (key: string) => key in SETTINGS && settingOf(key as SettingKey).isSecret;
  return Object.fromEntries(Object.entries(env).filter(([key]) => !isSecret(key)));
}
