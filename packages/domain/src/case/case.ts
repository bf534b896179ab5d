import type { CaseId, Instant, StaffId } from '../ids.ts';
import type { Language } from '../language.ts';
import type { Session } from '../session/session.ts';
import type { Fact } from '../journal/fact.ts';
import type { DeviceLocation } from './device-location.ts';

export const DOCUMENT_TYPES = [
  'ID_CARD',
  'PASSPORT',
  'RESIDENCE_PERMIT',
  'DRIVING_LICENCE',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** What the bank says about the person. Names as in the document; dates ISO 8601; countries ISO 3166-1 alpha-3. */
export type Declared = {
  readonly givenNames: string;
  readonly familyName: string;
  readonly birthDate: string;
  readonly nationality: string;
  readonly documentType: DocumentType;
  readonly documentNumber: string;
  readonly email?: string;
  readonly phone?: string;
};

export const CONSENT_PURPOSES = ['CALL', 'RECORDING', 'SNAPSHOTS', 'BIOMETRICS'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** One purpose agreed to, with the exact text that was shown: its version and language. */
export type Consent = {
  readonly purpose: ConsentPurpose;
  readonly textVersion: string;
  readonly language: Language;
  readonly at: Instant;
};

/** The link. Only the SHA-256 of its secret is kept; `deviceKey` is the RFC 7638 thumbprint of the first device's key. */
export type Invitation = {
  readonly secretHash: string;
  readonly expiresAt: Instant;
  readonly cancelledAt?: Instant;
  readonly deviceKey?: string;
  /** A second link, shown as a QR code, that binds another device in place of the first. */
  readonly handOver?: {
    readonly secretHash: string;
    readonly expiresAt: Instant;
    /** Since then it is one more link of the device that it bound. */
    readonly madeAt?: Instant;
  };
  readonly wayBack?: WayBack;
};

/** One more link of the bound device, and of no other: reminders bring it. As good as the invitation. */
export type WayBack = { readonly secretHash: string };

/** What the customer's browser measured in the device check, as it came; units are in the names. */
export type DeviceReport = {
  readonly browser: string;
  readonly cameraLabel: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly framesPerSecond: number;
  readonly microphoneLevel: number;
  readonly measured?: DeviceMeasures;
  readonly location?: DeviceLocation;
  readonly at: Instant;
};

/**
 * What the device check measured itself (R6 of the regulation asks for the values, not for a verdict).
 * What the browser can't measure is missing.
 */
export type DeviceMeasures = {
  /** Pictures that came in a second, counted. `DeviceReport.framesPerSecond` is the camera's word. */
  readonly framesPerSecond?: number;
  /** Of the picture: 0 is black, 255 is white. */
  readonly meanLuminance?: number;
  readonly shareDark?: number;
  readonly shareBright?: number;
  /** Variance of the Laplacian of the picture, 320 pixels wide. */
  readonly sharpness?: number;
  /** Only where the browser itself finds faces. */
  readonly faces?: number;
  readonly faceHeightShare?: number;
  /** Mean loudness while something was said, 0 to 1. */
  readonly speechLevel?: number;
  readonly rttMs?: number;
  readonly downloadKbps?: number;
  readonly uploadKbps?: number;
};

/** The request to identify one natural person. The unit that changes, and the unit that has a journal chain. */
export const PRIORITIES = ['NORMAL', 'HIGH'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** A booked slot, and which of its seats: the customer comes back then. */
export type Appointment = {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly seat: number;
  /** When the message went out that it is booked, and the one that it is near. */
  readonly confirmedAt?: Instant;
  readonly remindedAt?: Instant;
  /** Since when it is known that the customer did not come. */
  readonly missedAt?: Instant;
};

export type Case = {
  readonly id: CaseId;
  /** The sequence number of the last journal entry. */
  readonly version: number;
  readonly reference: string;
  readonly bankReference?: string;
  readonly declared: Declared;
  /** Random; keeps the digests in the journal from being guessed. */
  readonly salt: string;
  readonly language: Language;
  readonly procedure: { readonly id: string; readonly version: number };
  readonly invitation: Invitation;
  readonly consents: readonly Consent[];
  readonly device?: DeviceReport;
  readonly priority: Priority;
  readonly appointment?: Appointment;
  readonly sessions: readonly Session[];
  readonly openedAt: Instant;
  /** The member of staff who opened it; undefined where the bank's system did. */
  readonly openedBy?: StaffId;
};

/** The case as it becomes, and the one fact to write down about it. `version` is set by the store. */
export type Change = { readonly case: Case; readonly fact: Fact };
