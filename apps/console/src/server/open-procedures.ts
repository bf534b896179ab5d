import { listen } from '@visavis/prisma/announcements';
import type { ProcedureStore } from '@visavis/prisma/procedure-store';
import type { LiveCatalogue } from '@visavis/procedures/live-catalogue';
import { createWatchedCatalogue } from '@visavis/procedures/watched-catalogue';
import type { Log } from '@visavis/runtime/log';

/**
 * The catalogue of this process. `ready` listens for what is published before it reads for the first
 * time, so that nothing falls between; every request waits for it.
 */
export function openProcedures(
  databaseUrl: string,
  store: ProcedureStore,
  log: Log,
): LiveCatalogue {
  const catalogue = createWatchedCatalogue(store, log);
  let opened: Promise<void> | undefined;
  const open = async () => {
    await listen(databaseUrl, {
      procedures_changed: catalogue.reread,
      reconnected: catalogue.reread,
      lost: (err) => log.warn({ err }, 'announcements lost'),
    });
    await catalogue.ready();
  };
  return {
    ...catalogue,
    ready() {
      opened ??= open();
      // Whoever comes next tries again.
      opened.catch(() => (opened = undefined));
      return opened;
    },
  };
}
