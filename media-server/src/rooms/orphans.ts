import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '@visavis/domain/errors';
import type { SessionId } from '@visavis/domain/ids';
import { getSession } from '@visavis/domain/case/find-session';
import type { Ports } from '@visavis/use-cases/ports';
import type { Logger } from 'pino';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export type OrphansOptions = {
  readonly ports: Pick<Ports, 'cases'>;
  readonly recordingsFolder: string;
  readonly log: Logger;
};

/**
 * Names recording folders that no session will ever put away, once each: of a session that nobody
 * knows, or that is sealed already. Nothing in them is removed: it may be evidence.
 */
export class Orphans {
  readonly #options: OrphansOptions;
  readonly #known = new Set<string>();
  #isStart = true;

  constructor(options: OrphansOptions) {
    this.#options = options;
  }

  async name(): Promise<void> {
    for (const name of await this.#listFolders())
      if (!this.#known.has(name)) await this.#look(name);
    this.#isStart = false;
  }

  async #look(name: string): Promise<void> {
    const { recordingsFolder, log } = this.#options;
    const folder = join(recordingsFolder, name);
    const state = await this.#stateOf(name as SessionId);
    if (state && state !== 'ENDED') {
      if (this.#isStart) await tidy(folder);
      return;
    }
    this.#known.add(name);
    log.error({ folder, state: state ?? 'UNKNOWN' }, 'recordings without an open session are kept');
  }

  async #stateOf(sessionId: SessionId): Promise<string | undefined> {
    if (!UUID.test(sessionId)) return undefined;
    try {
      return getSession(await this.#options.ports.cases.getBySession(sessionId), sessionId).state;
    } catch (err) {
      if (err instanceof DomainError && err.code === 'SESSION_NOT_FOUND') return undefined;
      throw err;
    }
  }

  async #listFolders(): Promise<readonly string[]> {
    const entries = await readdir(this.#options.recordingsFolder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  }
}

/** A note that was being written when the process died is worth nothing. */
async function tidy(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.endsWith('.json.part')) await rm(join(folder, name), { force: true });
}
