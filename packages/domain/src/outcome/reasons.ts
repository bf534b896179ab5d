import type { OutcomeKind } from './outcome.ts';

type SetBy = 'AGENT' | 'SYSTEM' | 'CUSTOMER';

/** One reason why a session ends without an approval. */
export type Reason = {
  /** The outcome that this reason, as the primary one, leads to. */
  readonly outcome: Exclude<OutcomeKind, 'APPROVED'>;
  readonly setBy: readonly SetBy[];
  readonly retry: 'NONE' | 'NEW_SESSION' | 'OTHER_CHANNEL';
  readonly report: 'NONE' | 'AML' | 'FRAUD' | 'CYBER' | 'DPO';
  readonly noteRequired: boolean;
  /** The neutral text that the customer sees: never the finding itself. */
  readonly customerMessage: 'TRY_AGAIN' | 'OTHER_WAY' | 'BANK_WILL_CONTACT' | 'YOU_LEFT';
  readonly retention: 'REJECTED' | 'SUSPICION' | 'TECHNICAL';
};

const BY_AGENT = ['AGENT'] as const;
const BY_AGENT_OR_CUSTOMER = ['AGENT', 'CUSTOMER'] as const;
const BY_AGENT_OR_SYSTEM = ['AGENT', 'SYSTEM'] as const;
const BY_ANYBODY = ['AGENT', 'SYSTEM', 'CUSTOMER'] as const;

/** Nobody's fault: the customer may try again. */
const TRY_AGAIN = {
  outcome: 'UNABLE_TO_VERIFY',
  setBy: BY_AGENT,
  retry: 'NEW_SESSION',
  report: 'NONE',
  noteRequired: false,
  customerMessage: 'TRY_AGAIN',
  retention: 'TECHNICAL',
} as const satisfies Reason;

/** Nobody's fault, but a video call will not do. */
const OTHER_WAY = {
  ...TRY_AGAIN,
  retry: 'OTHER_CHANNEL',
  customerMessage: 'OTHER_WAY',
} as const satisfies Reason;

/** A finding about the person or the document. */
const FINDING = {
  ...OTHER_WAY,
  outcome: 'REJECTED',
  noteRequired: true,
  retention: 'REJECTED',
} as const satisfies Reason;

/** A suspicion: silent to the customer, reported, kept longer. */
const SUSPICION = {
  outcome: 'TERMINATED',
  setBy: BY_AGENT,
  retry: 'NONE',
  report: 'FRAUD',
  noteRequired: true,
  customerMessage: 'BANK_WILL_CONTACT',
  retention: 'SUSPICION',
} as const satisfies Reason;

/**
 * Every reason. The codes group as consent, system, quality, environment, device, document, person,
 * behaviour, one-time code, risk, fraud, staff, other. Origins: `docs/reasons.md`.
 */
export const REASONS = {
  'CONS-01': { ...OTHER_WAY, outcome: 'ABANDONED', setBy: BY_AGENT_OR_CUSTOMER },
  'CONS-02': { ...OTHER_WAY, outcome: 'ABANDONED', setBy: BY_AGENT_OR_CUSTOMER },
  'CONS-03': { ...TRY_AGAIN, outcome: 'ABANDONED', setBy: BY_ANYBODY, customerMessage: 'YOU_LEFT' },
  'SYS-01': { ...TRY_AGAIN, outcome: 'INTERRUPTED', setBy: BY_AGENT_OR_SYSTEM },
  'SYS-02': { ...TRY_AGAIN, setBy: BY_AGENT_OR_SYSTEM },
  'SYS-03': { ...TRY_AGAIN, setBy: BY_AGENT_OR_SYSTEM },
  'SYS-04': { ...TRY_AGAIN, setBy: BY_AGENT_OR_SYSTEM },
  'SYS-05': {
    ...TRY_AGAIN,
    outcome: 'ABANDONED',
    setBy: BY_AGENT_OR_SYSTEM,
    customerMessage: 'YOU_LEFT',
  },
  'SYS-06': { ...OTHER_WAY, setBy: BY_AGENT_OR_SYSTEM },
  'SYS-07': { ...TRY_AGAIN, setBy: BY_AGENT_OR_SYSTEM },
  'QUAL-01': TRY_AGAIN,
  'QUAL-02': TRY_AGAIN,
  'QUAL-03': TRY_AGAIN,
  'QUAL-04': TRY_AGAIN,
  'QUAL-05': TRY_AGAIN,
  'QUAL-06': OTHER_WAY,
  'ENV-01': TRY_AGAIN,
  'ENV-02': { ...TRY_AGAIN, noteRequired: true },
  'ENV-03': { ...TRY_AGAIN, noteRequired: true },
  'ENV-04': OTHER_WAY,
  'ENV-05': TRY_AGAIN,
  'ENV-06': TRY_AGAIN,
  'DEV-01': { ...SUSPICION, report: 'CYBER' },
  'DEV-02': SUSPICION,
  'DEV-03': SUSPICION,
  'DEV-04': OTHER_WAY,
  'DEV-05': { ...SUSPICION, report: 'CYBER' },
  'DEV-06': SUSPICION,
  'DOC-01': { ...OTHER_WAY, retention: 'REJECTED' },
  'DOC-02': { ...FINDING, noteRequired: false },
  'DOC-03': { ...OTHER_WAY, retention: 'REJECTED' },
  'DOC-04': { ...SUSPICION, outcome: 'REJECTED', retention: 'REJECTED' },
  'DOC-05': { ...OTHER_WAY, retention: 'REJECTED' },
  'DOC-06': { ...SUSPICION, outcome: 'REJECTED', retention: 'REJECTED' },
  'DOC-07': FINDING,
  'DOC-08': SUSPICION,
  'DOC-09': { ...SUSPICION, outcome: 'REJECTED', retention: 'REJECTED' },
  'DOC-10': SUSPICION,
  'DOC-11': FINDING,
  'DOC-12': TRY_AGAIN,
  'DOC-13': SUSPICION,
  'PERS-01': { ...SUSPICION, outcome: 'REJECTED', retention: 'REJECTED' },
  'PERS-02': FINDING,
  'PERS-03': FINDING,
  'PERS-04': { ...SUSPICION, report: 'CYBER' },
  'PERS-05': SUSPICION,
  'PERS-06': FINDING,
  'PERS-07': { ...FINDING, retry: 'NONE', noteRequired: false },
  'BEH-01': FINDING,
  'BEH-02': FINDING,
  'BEH-03': SUSPICION,
  'BEH-04': SUSPICION,
  'BEH-05': { ...TRY_AGAIN, noteRequired: true },
  'BEH-06': { ...OTHER_WAY, noteRequired: true },
  'BEH-07': { ...OTHER_WAY, noteRequired: true },
  'OTP-01': TRY_AGAIN,
  'OTP-02': TRY_AGAIN,
  'OTP-03': { ...FINDING, report: 'FRAUD', customerMessage: 'BANK_WILL_CONTACT' },
  'RISK-01': { ...SUSPICION, report: 'AML' },
  'RISK-02': { ...FINDING, retry: 'NONE', customerMessage: 'BANK_WILL_CONTACT' },
  'RISK-03': { ...FINDING, retry: 'NONE', report: 'AML', customerMessage: 'BANK_WILL_CONTACT' },
  'RISK-04': { ...FINDING, noteRequired: false },
  'RISK-05': SUSPICION,
  'FRAUD-01': SUSPICION,
  'FRAUD-02': SUSPICION,
  'FRAUD-03': { ...SUSPICION, report: 'AML' },
  'FRAUD-04': SUSPICION,
  'FRAUD-05': { ...SUSPICION, outcome: 'REJECTED', retention: 'REJECTED' },
  'STAFF-01': { ...TRY_AGAIN, noteRequired: true },
  'STAFF-02': TRY_AGAIN,
  'STAFF-03': TRY_AGAIN,
  'STAFF-04': TRY_AGAIN,
  'OTHER-01': FINDING,
  'OTHER-02': { ...OTHER_WAY, noteRequired: true },
} as const satisfies Record<string, Reason>;

export type ReasonCode = keyof typeof REASONS;
