import { NOTHING_SENT } from '@visavis/domain/session/recordings';
import type { ConsentPurpose, DocumentType } from '@visavis/domain/case/case';
import type { Language } from '@visavis/domain/language';
import type { OutcomeKind } from '@visavis/domain/outcome/outcome';
import type { Gap, SnapshotSource, Speaker, StepResult } from '@visavis/domain/session/session';
import { GREEK } from './words-el.ts';

type Table<Key extends string> = Readonly<Record<Key, string>>;

/** Every word of the report for people. */
export type Words = {
  readonly title: string;
  readonly page: (at: number, of: number) => string;
  readonly person: string;
  readonly identification: string;
  readonly session: (at: number, of: number) => string;
  readonly label: Table<
    | 'familyName'
    | 'givenNames'
    | 'birthDate'
    | 'nationality'
    | 'document'
    | 'documentNumber'
    | 'email'
    | 'phone'
    | 'reference'
    | 'bankReference'
    | 'procedure'
    | 'opened'
    | 'exported'
    | 'agent'
    | 'queued'
    | 'began'
    | 'ended'
    | 'outcome'
    | 'reasons'
    | 'note'
    | 'review'
    | 'reviewer'
    | 'remark'
    | 'browser'
    | 'camera'
    | 'microphone'
    | 'checked'
    | 'code'
  >;
  readonly document: Table<DocumentType>;
  readonly procedureWords: (title: string, version: number) => string;
  readonly exportedWords: (at: string, name: string) => string;
  readonly outcome: Table<OutcomeKind | 'NONE'>;
  readonly verdict: Table<'CONFIRMED' | 'RETURNED' | 'NONE'>;
  readonly reviewWords: (verdict: string, name: string, at: string) => string;
  readonly steps: string;
  readonly result: Table<StepResult | 'NONE'>;
  readonly optional: string;
  readonly snapshots: string;
  readonly source: Table<SnapshotSource>;
  readonly unreadable: string;
  readonly belongs: (similarity: string) => string;
  readonly doesNotBelong: (similarity: string) => string;
  readonly codeWords: (channel: string, sends: number, tries: number, verified?: string) => string;
  readonly recordings: string;
  readonly participant: Table<Speaker>;
  readonly recordingWords: (from: string, length: string, frames: number) => string;
  readonly track: Table<Gap['track']>;
  readonly cause: Table<Gap['cause']>;
  readonly gap: (track: string, from: string, to: string, seconds: string, cause: string) => string;
  readonly noGap: string;
  readonly failed: (participant: string, stretch: number, cause: string) => string;
  readonly nothingRecorded: string;
  readonly breaks: string;
  readonly breakWords: (participant: string, from: string, to: string | undefined) => string;
  readonly noBreak: string;
  readonly notes: string;
  readonly consents: string;
  readonly purpose: Table<ConsentPurpose>;
  readonly consentWords: (version: string, language: string, at: string) => string;
  readonly noConsent: string;
  readonly device: string;
  readonly noDevice: string;
  readonly cameraWords: (label: string, width: number, height: number, rate: number) => string;
  readonly microphoneWords: (percent: number) => string;
  readonly fingerprints: string;
  readonly fingerprintsLead: string;
  readonly signatures: string;
  readonly journalWords: (entries: number) => string;
  readonly headWords: (seq: number, at: string, key: string) => string;
  readonly checking: string;
  readonly checkingWords: string;
};

const ENGLISH: Words = {
  title: 'Identification report',
  page: (at, of) => `Page ${at} of ${of}`,
  person: 'Person, as declared by the bank',
  identification: 'Identification',
  session: (at, of) => (of === 1 ? 'Session' : `Session ${at} of ${of}`),
  label: {
    familyName: 'Family name',
    givenNames: 'Given names',
    birthDate: 'Date of birth',
    nationality: 'Nationality',
    document: 'Document',
    documentNumber: 'Document number',
    email: 'E-mail address',
    phone: 'Telephone',
    reference: 'Case',
    bankReference: "The bank's reference",
    procedure: 'Procedure',
    opened: 'Case opened',
    exported: 'Report made',
    agent: 'Agent',
    queued: 'Joined the queue',
    began: 'Identification began',
    ended: 'Ended',
    outcome: 'Outcome',
    reasons: 'Reasons',
    note: 'Note',
    review: 'Review',
    reviewer: 'Supervisor',
    remark: 'Remark',
    browser: 'Browser',
    camera: 'Camera',
    microphone: 'Microphone',
    checked: 'Checked',
    code: 'One-time code',
  },
  document: {
    ID_CARD: 'Identity card',
    PASSPORT: 'Passport',
    RESIDENCE_PERMIT: 'Residence permit',
    DRIVING_LICENCE: 'Driving licence',
  },
  procedureWords: (title, version) => `${title}, version ${version}`,
  exportedWords: (at, name) => `${at}, for ${name}`,
  outcome: {
    APPROVED: 'Approved',
    REJECTED: 'Rejected',
    UNABLE_TO_VERIFY: 'Unable to verify',
    TERMINATED: 'Terminated',
    ABANDONED: 'Abandoned',
    INTERRUPTED: 'Interrupted',
    NONE: 'No outcome',
  },
  verdict: { CONFIRMED: 'Confirmed', RETURNED: 'Returned', NONE: 'Not reviewed yet' },
  reviewWords: (verdict, name, at) => `${verdict} by ${name}, ${at}`,
  steps: 'Steps',
  result: { PASSED: 'Passed', FAILED: 'Failed', NOT_POSSIBLE: 'Not possible', NONE: 'Not reached' },
  optional: 'optional',
  snapshots: 'Snapshots outside of a step',
  source: {
    STREAM: 'From the recording',
    CAMERA: "Still of the customer's camera",
    CROP: 'Detail',
  },
  unreadable: 'The file cannot be shown as a picture',
  belongs: (similarity) => `Fits the recording (${similarity})`,
  doesNotBelong: (similarity) => `SUSPICIOUS: does not fit the recording (${similarity})`,
  codeWords: (channel, sends, tries, verified) =>
    `Sent by ${channel} (${sends}), tries: ${tries}; ${verified ? `right at ${verified}` : 'never right'}`,
  recordings: 'Recordings',
  participant: { CUSTOMER: 'Customer', AGENT: 'Agent', VISITOR: 'Visitor' },
  recordingWords: (from, length, frames) => `From ${from}, ${length} long, ${frames} pictures`,
  track: { AUDIO: 'Sound', VIDEO: 'Picture' },
  cause: {
    LOST: 'lost on the network',
    MUTED: 'switched off',
    DISCONNECTED: 'not connected',
    RESTARTED: 'the recorder was restarted',
  },
  gap: (track, from, to, seconds, cause) =>
    `${track} missing from ${from} to ${to} (${seconds} s): ${cause}`,
  noGap: 'Nothing that was sent is missing.',
  failed: (participant, stretch, cause) =>
    cause === NOTHING_SENT
      ? `Stretch ${stretch}: the ${participant.toLowerCase()} sent nothing, so nothing was recorded.`
      : `The recording of the ${participant.toLowerCase()} in stretch ${stretch} could not be kept: ${cause}`,
  nothingRecorded: 'Nothing was recorded.',
  breaks: 'Breaks in the connection',
  breakWords: (participant, from, to) =>
    `${participant}: away from ${from} ${to ? `to ${to}` : 'to the end'}`,
  noBreak: 'Both sides were connected all the time.',
  notes: 'Notes of the agent',
  consents: 'Consent of the customer',
  purpose: {
    CALL: 'Video call',
    RECORDING: 'Recording',
    SNAPSHOTS: 'Snapshots',
    BIOMETRICS: 'Biometric comparison',
  },
  consentWords: (version, language, at) => `Text ${version} (${language}), ${at}`,
  noConsent: 'None was given.',
  device: "Check of the customer's device",
  noDevice: 'The device was not checked.',
  cameraWords: (label, width, height, rate) =>
    `${label || 'Without a name'}, ${width} × ${height}, ${rate} pictures a second`,
  microphoneWords: (percent) => `Loudest level ${percent} %`,
  fingerprints: 'Fingerprints of the evidence',
  fingerprintsLead:
    'SHA-256 of each file, as it stands in the journal and in the evidence package.',
  signatures: 'Journal and signatures',
  journalWords: (entries) => `${entries} entries, each bound to the one before. Hash of the last:`,
  headWords: (seq, at, key) => `Entry ${seq}, ${at}, key ${key}`,
  checking: 'How to check this report',
  checkingWords:
    'This report is part of an evidence package: a ZIP file with the recordings, the snapshots, the journal and a signature of the bank over every byte. "visavis verify FILE.zip --key PUBLIC.pem" checks all of it offline and names the first thing that does not hold. README.txt in the package says how to check it by hand. A print of this report alone proves nothing.',
};

/** The words of a report: English for a language that reports are not written in yet. */
export const wordsIn = (language: Language): Words => (language === 'el' ? GREEK : ENGLISH);
