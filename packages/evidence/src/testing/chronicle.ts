import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Actor } from '@visavis/domain/access/access';
import type { Case, Change } from '@visavis/domain/case/case';
import { getSession } from '@visavis/domain/case/find-session';
import { openCase } from '@visavis/domain/case/open-case';
import type { CaseId, SessionId, SnapshotId } from '@visavis/domain/ids';
import { link, type JournalEntry } from '@visavis/domain/journal/chain';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import type { EvidenceRef, Session } from '@visavis/domain/session/session';
import { aCase, anEvidence } from '@visavis/domain/testing/a-case';
import type { ToldCase } from './a-told-case.ts';

export const SESSION = '01956a00-0000-7000-8000-000000000002' as SessionId;

/** Matroska, as far as its first bytes go. */
export const MATROSKA = Buffer.concat([Buffer.from('1a45dfa3', 'hex'), Buffer.from('film')]);

/** What the agent of the case writes and says, in one language. */
export type GuidedWords = {
  readonly remark: string;
  readonly note: string;
  readonly chat: readonly [asked: string, answered: string];
  readonly flag: string;
  readonly address: string;
  readonly phone: string;
};

/** What a case is told from. */
export type Guided = {
  readonly procedure: Procedure;
  readonly model: string;
  readonly words: GuidedWords;
  readonly declared?: Partial<Case['declared']>;
  readonly language?: Case['language'];
  /** One picture of each kind: recorded frame, still of the camera, a part of it. */
  readonly pictures: readonly [Buffer, Buffer, Buffer];
};

/** A case as it is led, move by move, with its journal and its files; each move takes four seconds. */
export class Chronicle {
  readonly #journal: JournalEntry[] = [];
  readonly #files = new Map<string, Buffer>();
  #case: Case;
  #seconds = 0;
  pictures = 0;

  constructor({ procedure, declared: given, language = 'el' }: Guided) {
    const { id, reference, declared, salt, invitation } = aCase();
    const opened = openCase(
      {
        ...{ id: id as CaseId, reference, salt, language, ...invitation },
        bankReference: 'K-2026-004711',
        declared: { ...declared, phone: '+30 210 0000000', ...given },
        procedure: { id: procedure.id, version: procedure.version },
      },
      this.now(),
    );
    this.#case = opened.case;
    this.#write({ kind: 'SYSTEM', part: 'SETUP' }, opened);
  }

  do(actor: Actor, decide: (kase: Case, at: string) => Change): void {
    this.pass(4);
    const change = decide(this.#case, this.now());
    this.#case = change.case;
    this.#write(actor, change);
  }

  pass(seconds: number): void {
    this.#seconds += seconds;
  }

  now(): string {
    return new Date(Date.UTC(2026, 2, 2, 9, 0, this.#seconds)).toISOString();
  }

  session(): Session {
    return getSession(this.#case, SESSION);
  }

  newId(): SnapshotId {
    this.pictures += 1;
    const number = String(this.pictures).padStart(3, '0');
    return `01956a00-0000-7000-8000-000000000${number}` as SnapshotId;
  }

  keep(key: string, mediaType: string, bytes: Buffer): EvidenceRef {
    this.#files.set(key, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { ...anEvidence(key, mediaType), sizeBytes: bytes.length, sha256 };
  }

  told(): ToldCase {
    const read = async ({ key }: EvidenceRef) => {
      const bytes = this.#files.get(key);
      if (!bytes) throw new Error(`${key} was not kept`);
      return Readable.from([bytes]);
    };
    const journal = this.#journal;
    return { case: { ...this.#case, version: journal.length }, journal, store: { read } };
  }

  #write(actor: Actor, { fact }: Change): void {
    const entry = { chainId: this.#case.id, at: this.now(), actor, fact };
    this.#journal.push(link(this.#journal.at(-1), entry));
  }
}
