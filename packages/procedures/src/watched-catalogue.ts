import type { WrittenProcedure } from '@visavis/domain/procedure/written';
import { createLiveCatalogue, type LiveCatalogue } from './live-catalogue.ts';

type Store = {
  listPublished(): Promise<
    readonly Pick<WrittenProcedure, 'id' | 'version' | 'document' | 'sha256'>[]
  >;
};
type Log = { error(fields: object, message: string): void };

/** A live catalogue whose troubles are in the log. */
export type WatchedCatalogue = LiveCatalogue & {
  /** Reads afresh in the background, for who was told that something changed. Never fails. */
  reread(): void;
};

/** The procedures of a process. What is broken is left out; what can't be read stays as it was. */
export function createWatchedCatalogue(store: Store, log: Log): WatchedCatalogue {
  const catalogue = createLiveCatalogue({
    listPublished: () => store.listPublished(),
    onBroken: ({ id, version }) =>
      log.error({ procedure: id, version }, 'published procedure is not what was published'),
  });
  return {
    ...catalogue,
    reread: () =>
      void catalogue.refresh().catch((err: unknown) => log.error({ err }, 'procedures not read')),
  };
}
