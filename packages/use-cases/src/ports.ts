import type { Actor, Role } from '@visavis/domain/access/access';
import type { Case, Change } from '@visavis/domain/case/case';
import type { ApiKeyId, CaseId, Instant, SessionId, StaffId } from '@visavis/domain/ids';
import type { Json } from '@visavis/domain/journal/canonical-json';
import type { HouseFact } from '@visavis/domain/journal/house-fact';
import type { JournalHead, Signed } from '@visavis/domain/journal/head';
import type { Language, LocalText } from '@visavis/domain/language';
import type { CodeChannel } from '@visavis/domain/session/session';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import type {
  VersionName,
  WrittenChange,
  WrittenProcedure,
} from '@visavis/domain/procedure/written';
import type { Queued } from '@visavis/domain/session/queue';
import type { CallBack } from '@visavis/domain/schedule/call-back';
import type { Offer } from '@visavis/domain/session/ringing';
import type { Certificate } from '@visavis/domain/staff/certificate';
import type { Candidate } from '@visavis/domain/staff/eligible';
import type { Presence } from '@visavis/domain/staff/presence';
import type { WayBackMessages } from './schedule/ports.ts';

/** A session that waits, for whom it rings, and whether the customer went away to be called. */
export type WaitingPlace = Queued & {
  readonly caseId: CaseId;
  readonly offer?: Offer;
  readonly callBack?: CallBack;
};

/** The one door for writing a case: the state and its journal entry are committed together. */
export type CaseStore = {
  /** Stores a new case and its first journal entry. */
  open(actor: Actor, change: Change): Promise<Case>;
  /**
   * Reads the case, runs `decide`, and commits its change with the journal entry, or nothing.
   * Tries again with the fresh case where another writer was faster, so `decide` must be pure.
   * @throws DomainError CASE_NOT_FOUND | CONFLICT (too many writers), and what `decide` throws
   */
  change(caseId: CaseId, actor: Actor, decide: (kase: Case) => Change): Promise<Case>;
  /** @throws DomainError CASE_NOT_FOUND */
  get(caseId: CaseId): Promise<Case>;
  /** @throws DomainError SESSION_NOT_FOUND */
  getBySession(sessionId: SessionId): Promise<Case>;
  /** By the link of the invitation, of a hand-over, or of a message. */
  findBySecretHash(secretHash: string): Promise<Case | undefined>;
  /** Sessions in WAITING, the longest wait first; `inQueueOrder` says whose turn it is. */
  listWaiting(): Promise<readonly WaitingPlace[]>;
  /** The session that this agent has claimed and not yet closed. */
  findOpenOfAgent(
    agentId: StaffId,
  ): Promise<{ readonly caseId: CaseId; readonly sessionId: SessionId } | undefined>;
  /** Sessions that are neither waiting nor ended: what the sweep holds against the rooms that live. */
  listUnfinished(): Promise<
    readonly { readonly caseId: CaseId; readonly sessionId: SessionId; readonly state: string }[]
  >;
};

/** Signs journal heads with the house's key. `signature` is base64 of Ed25519 (RFC 8032). */
export type HeadSigner = {
  sign(head: JournalHead): Signed;
};

/** A key that a master key has wrapped, and the name of that master key. */
export type WrappedKey = { readonly keyId: string; readonly wrapped: Uint8Array };

/** Master keys, wherever they are: wrap with the current one, and open what each has wrapped. */
export type KeyWrapping = {
  /** The name of the key that wraps what is new. */
  readonly currentId: string;
  wrap(key: Uint8Array, context: { readonly caseId: string }): Promise<WrappedKey>;
  unwrap(wrapped: WrappedKey, context: { readonly caseId: string }): Promise<Uint8Array>;
};

/** Destroys the key of a case, where that was not done, and removes its files. */
export type EvidenceEraser = { erase(caseId: CaseId): Promise<void> };

/**
 * Takes what is said about the person out of a case: declared and read data, remarks, notes and chat.
 * Refused while the key of the case is there; doing it again changes nothing.
 */
export type PersonEraser = { erase(caseId: CaseId): Promise<void> };

/** The key of a case's evidence: wrapped, or destroyed for good. */
export type StoredCaseKey = WrappedKey | 'DESTROYED';

/** Keeps the keys of cases, never bare. */
export type CaseKeyStore = {
  find(caseId: CaseId): Promise<StoredCaseKey | undefined>;
  /** Keeps a key where there is none yet, and gives what is kept: of two at once, the first one. */
  add(caseId: CaseId, key: WrappedKey): Promise<StoredCaseKey>;
  /** Replaces what is kept, where it is still `before`. */
  replace(caseId: CaseId, before: WrappedKey, after: WrappedKey): Promise<boolean>;
  /** After this there is no key, and there will never be one. */
  destroy(caseId: CaseId): Promise<void>;
  /** Some of the keys that another master key than this one wraps. */
  listNotUnder(
    keyId: string,
    most: number,
  ): Promise<readonly { readonly caseId: CaseId; readonly key: WrappedKey }[]>;
};

/** The journal of the house: one chain for what concerns no single case. */
export type HouseJournal = { record(actor: Actor, fact: HouseFact): Promise<void> };

export type Procedures = {
  /** @throws DomainError PROCEDURE_UNKNOWN */
  get(id: string, version: number): Procedure;
  /** The newest released version. @throws DomainError PROCEDURE_UNKNOWN */
  getCurrent(id: string): Procedure;
};

/** Procedures that the bank writes itself. Each change is written to the house journal with it. */
export type WrittenProcedures = {
  /** By id, the newest version first. */
  list(): Promise<readonly WrittenProcedure[]>;
  /** @throws DomainError PROCEDURE_UNKNOWN */
  get(name: VersionName): Promise<WrittenProcedure>;
  /** Stores the next version of an id. @throws DomainError CONFLICT while another one is being written */
  begin(
    actor: Actor,
    id: string,
    write: (version: number) => WrittenChange,
  ): Promise<WrittenProcedure>;
  /** @throws DomainError PROCEDURE_UNKNOWN, and what `decide` throws */
  change(
    actor: Actor,
    name: VersionName,
    decide: (now: WrittenProcedure) => WrittenChange,
  ): Promise<WrittenProcedure>;
};

/** What a procedure of the bank is held against. */
export type ProcedureRules = {
  /** What is wrong with a document, and where. */
  check(document: Json): readonly { readonly path: string }[];
  /** Whether an id belongs to a procedure that came with the software. */
  isReleased(id: string): boolean;
};

/** Chance and time, injected so that rules stay pure. */
export type Chance = {
  /** A UUID, version 7: sorts by time of making. */
  id(): string;
  /** `bytes` of cryptographic randomness as base64url. */
  secret(bytes: number): string;
  /** 32 bytes of cryptographic randomness as hex, for the lots of a session. */
  seed(): string;
  /** A uniformly drawn number of exactly this many decimal digits, leading zeros kept. */
  digits(count: number): string;
  /** A reference that a person can read aloud: `VIS-` and eight of Crockford's base 32. */
  reference(): string;
};
export type Clock = { now(): Instant };

/** SHA-256 and keyed hashes; the key never leaves the implementation. */
export type Hashes = {
  /** SHA-256 (hex) of an invitation secret. */
  ofSecret(secret: string): string;
  /** HMAC-SHA-256 (hex) of a one-time code, bound to its session. */
  ofCode(sessionId: SessionId, code: string): string;
  /** The secret of a link in a message, the same each time (base64url of 32 bytes). */
  wayBack(caseId: CaseId, key: string): string;
  /** Compares two hashes in constant time. */
  equal(a: string, b: string): boolean;
};

/** Delivers a message to the customer, or throws DomainError MESSAGE_NOT_DELIVERED. */
export type Messages = WayBackMessages & {
  sendInvitation(message: {
    readonly to: string;
    readonly language: Language;
    readonly link: string;
    readonly expiresAt: Instant;
    readonly purpose: LocalText;
  }): Promise<void>;
  /** Whether an SMS gateway is set up. */
  readonly maySendTexts: boolean;
  sendCode(message: {
    readonly channel: CodeChannel;
    /** An e-mail address, or a number (E.164). */
    readonly to: string;
    readonly language: Language;
    readonly code: string;
    readonly validMinutes: number;
  }): Promise<void>;
};

export type StaffMember = {
  readonly id: StaffId;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly disabled: boolean;
};

/** Staff, their sign-in sessions, and the bank's API keys. Each change is written to the house journal with it. */
export type StaffStore = {
  create(
    actor: Actor,
    staff: {
      readonly name: string;
      readonly email: string;
      readonly role: Role;
      readonly password: string;
    },
  ): Promise<StaffMember>;
  change(
    actor: Actor,
    staffId: StaffId,
    change: { readonly role?: Role | undefined; readonly disabled?: boolean | undefined },
  ): Promise<StaffMember>;
  list(): Promise<readonly StaffMember[]>;
  find(staffId: StaffId): Promise<StaffMember | undefined>;
  revokeSessions(actor: Actor, staffId: StaffId): Promise<void>;
};

/** A member of staff as the lot sees them, but for whether they are at their desk. */
export type RosterMember = Omit<Candidate, 'isAtDesk'>;

/** For whom calls may ring. Each change of presence is written to the house journal with it. */
export type Roster = {
  /** Those of them who are on the staff and not disabled. Who never said otherwise is offline. */
  list(staffIds: readonly StaffId[]): Promise<readonly RosterMember[]>;
  /** @throws DomainError STAFF_NOT_FOUND */
  setPresence(actor: Actor, staffId: StaffId, presence: Presence): Promise<void>;
  /** Notes that pages of theirs are connected now; no fact. */
  noteSeen(staffIds: readonly StaffId[], at: Instant): Promise<void>;
  /** Who is not offline and was seen last before this moment. */
  listUnseenSince(at: Instant): Promise<readonly StaffId[]>;
  /** How long the calls took that ended since, from claim to outcome; null where there were none. */
  meanCallMs(since: Instant): Promise<number | null>;
};

/** Languages and certificates of somebody on the staff. */
export type Qualification = Pick<StaffMember, 'id' | 'name' | 'role' | 'disabled'> & {
  readonly languages: readonly Language[];
  readonly certificates: readonly Certificate[];
};

/** Who may identify in which language, with which documents. Each change is journalled with it. */
export type Qualifications = {
  /** Everybody on the staff, by name. */
  list(): Promise<readonly Qualification[]>;
  /** @throws DomainError STAFF_NOT_FOUND */
  give(actor: Actor, certificate: Certificate): Promise<void>;
  /** @throws DomainError STAFF_NOT_FOUND (no such certificate of theirs that was not withdrawn) */
  withdraw(
    actor: Actor,
    certificate: { readonly id: string; readonly staffId: StaffId },
    at: Instant,
  ): Promise<void>;
  /** @throws DomainError STAFF_NOT_FOUND */
  setLanguages(actor: Actor, staffId: StaffId, languages: readonly Language[]): Promise<void>;
};

export type ApiKeyStore = {
  create(
    actor: Actor,
    key: { readonly id: ApiKeyId; readonly name: string; readonly keyHash: string },
  ): Promise<void>;
  revoke(actor: Actor, id: ApiKeyId): Promise<void>;
  list(): Promise<
    readonly {
      readonly id: ApiKeyId;
      readonly name: string;
      readonly createdAt: Instant;
      readonly revokedAt?: Instant;
    }[]
  >;
  findByHash(keyHash: string): Promise<{ readonly id: ApiKeyId } | undefined>;
};

/** What a use case may ask of the world. */
export type Ports = {
  readonly cases: CaseStore;
  readonly house: HouseJournal;
  readonly procedures: Procedures;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly hashes: Hashes;
};
