import type { Report } from '../bootstrap/progress.mjs';
import { runScript } from '../bootstrap/run-command.mjs';
import { hashOfSources, unlessStamped } from '../bootstrap/stamp.mjs';
import { inProject, PROJECT_FOLDER } from '../project.ts';

export type NextApp = 'console' | 'join';

export const NEXT_BIN = inProject('node_modules', 'next', 'dist', 'bin', 'next');

/** Builds one of the two Next apps for production, when its sources have changed. */
export async function buildApp(app: NextApp, report: Report): Promise<string> {
  const folder = inProject('apps', app);
  const shared = [inProject('packages'), inProject('package-lock.json')];
  const hash = await hashOfSources(PROJECT_FOLDER, [
    folder,
    ...shared,
    ...(app === 'console' ? [inProject('prisma')] : []),
  ]);
  return unlessStamped(inProject('apps', app, '.next', 'visavis-stamp'), hash, async () => {
    await runScript(process.execPath, [NEXT_BIN, 'build'], {
      cwd: folder,
      env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      onLine: (line) => {
        if (line.trim()) report(line.trim());
      },
      what: `The production build of apps/${app} failed.`,
      mend: 'See the lines above. A full disk or less than 2 GB of free memory are the usual outside causes.',
    });
    return 'built';
  });
}
