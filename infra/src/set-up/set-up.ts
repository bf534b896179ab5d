import type { StageRunner } from '../start-system.ts';
import { buildApp } from './app-build.ts';
import { bringMediaWorker } from './media-worker.ts';
import { bringZoneReader } from './ocr-b.ts';

export type SetUpOptions = {
  readonly runStage: StageRunner;
  /** Next builds as it goes in development. */
  readonly withBuilds: boolean;
  /** The operator names a media worker: none is brought. */
  readonly hasMediaWorker: boolean;
};

/** Brings what must be there before Visavis can start; what is there already takes no time. */
export async function setUp({ runStage, withBuilds, hasMediaWorker }: SetUpOptions): Promise<void> {
  await runStage('Media worker', (report) =>
    hasMediaWorker ? Promise.resolve('given') : bringMediaWorker(report),
  );
  await runStage('Reader of OCR-B', bringZoneReader);
  if (!withBuilds) return;
  await runStage('Building the console', (report) => buildApp('console', report));
  await runStage("Building the customers' pages", (report) => buildApp('join', report));
}
