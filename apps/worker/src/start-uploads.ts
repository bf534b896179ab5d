import type { Uploads } from '@visavis/evidence/store/uploads';
import type { Log } from '@visavis/runtime/log';
import type { Ports } from '@visavis/use-cases/ports';
import { uploadEvidence, uploadWaiting, type UploadTarget } from './upload-evidence.ts';

const ROUND_EVERY_MS = 10 * 60_000;

type Parts = {
  readonly jobs: {
    work(name: 'upload-evidence', handler: (target: UploadTarget) => Promise<void>): Promise<void>;
  };
  readonly ports: Pick<Ports, 'cases'>;
  readonly uploads: Uploads;
  readonly log: Log;
};

/**
 * Does the jobs that bring files to the object store; and now, and every ten minutes, looks for files
 * of this machine that no job brought there. `stop` waits for the look that is under way.
 */
export async function startUploads(parts: Parts): Promise<{ stop(): Promise<void> }> {
  const { jobs, uploads, log } = parts;
  await jobs.work('upload-evidence', async (target) => {
    try {
      const end = await uploadEvidence(parts, target);
      if (end === 'UNNAMED') log.warn(target, 'a file that no fact names is not uploaded');
      else if (end !== 'STAYS') log.info({ ...target, end }, 'evidence uploaded');
    } catch (err) {
      log.error({ err, ...target }, 'evidence could not be uploaded');
      throw err;
    }
  });
  uploads.check().catch((err: unknown) => {
    log.error({ err }, 'the bucket for evidence cannot be used');
  });
  return every(ROUND_EVERY_MS, () =>
    uploadWaiting(parts, (err, key) =>
      log.warn({ err, key }, 'evidence waits for its upload'),
    ).catch((err: unknown) =>
      log.error({ err }, 'the files that wait could not be looked through'),
    ),
  );
}

function every(ms: number, round: () => Promise<void>): { stop(): Promise<void> } {
  let running: Promise<void> | undefined;
  const begin = () => {
    running ??= round().finally(() => (running = undefined));
  };
  begin();
  const timer = setInterval(begin, ms);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
