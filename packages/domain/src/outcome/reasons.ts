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

type Follow = Pick<Reason, 'report' | 'noteRequired' | 'customerMessage' | 'retention'>;

/** Nobody's fault: the customer may try again. */
const TECHNICAL = {
  report: 'NONE',
  noteRequired: false,
  customerMessage: 'TRY_AGAIN',
  retention: 'TECHNICAL',
} as const satisfies Follow;
/** Nobody's fault, but this way will not do. */
const OTHER_WAY = { ...TECHNICAL, customerMessage: 'OTHER_WAY' } as const satisfies Follow;
/** A finding about the person or the document. */
const FINDING = {
  report: 'NONE',
  noteRequired: true,
  customerMessage: 'OTHER_WAY',
  retention: 'REJECTED',
} as const satisfies Follow;
/** A suspicion: silent to the customer, reported, kept longer. */
const SUSPICION = {
  report: 'FRAUD',
  noteRequired: true,
  customerMessage: 'BANK_WILL_CONTACT',
  retention: 'SUSPICION',
} as const satisfies Follow;

/**
 * Every reason. The codes group as consent, system, quality, environment, device, document, person,
 * behaviour, one-time code, risk, fraud, staff, other. Origins: `docs/reasons.md`.
 */
export const REASONS = {
  'CONS-01': {
    outcome: 'ABANDONED',
    setBy: BY_AGENT_OR_CUSTOMER,
    retry: 'OTHER_CHANNEL',
    ...OTHER_WAY,
  },
  'CONS-02': {
    outcome: 'ABANDONED',
    setBy: BY_AGENT_OR_CUSTOMER,
    retry: 'OTHER_CHANNEL',
    ...OTHER_WAY,
  },
  'CONS-03': {
    outcome: 'ABANDONED',
    setBy: BY_ANYBODY,
    retry: 'NEW_SESSION',
    ...TECHNICAL,
    customerMessage: 'YOU_LEFT',
  },
  'SYS-01': {
    outcome: 'INTERRUPTED',
    setBy: BY_AGENT_OR_SYSTEM,
    retry: 'NEW_SESSION',
    ...TECHNICAL,
  },
  'SYS-02': {
    outcome: 'UNABLE_TO_VERIFY',
    setBy: BY_AGENT_OR_SYSTEM,
    retry: 'NEW_SESSION',
    ...TECHNICAL,
  },
  'SYS-03': {
    outcome: 'UNABLE_TO_VERIFY',
    setBy: BY_AGENT_OR_SYSTEM,
    retry: 'NEW_SESSION',
    ...TECHNICAL,
  },
  'SYS-04': {
    outcome: 'UNABLE_TO_VERIFY',
    setBy: BY_AGENT_OR_SYSTEM,
    retry: 'NEW_SESSION',
    ...TECHNICAL,
  },
  'SYS-05': {
    outcome: 'ABANDONED',
    setBy: BY_AGENT_OR_SYSTEM,
    retry: 'NEW_SESSION',
    ...TECHNICAL,
    customerMessage: 'YOU_LEFT',
  },
  'SYS-06': {
    outcome: 'UNABLE_TO_VERIFY',
    setBy: BY_AGENT_OR_SYSTEM,
    retry: 'OTHER_CHANNEL',
    ...OTHER_WAY,
  },
  'SYS-07': {
    outcome: 'UNABLE_TO_VERIFY',
    setBy: BY_AGENT_OR_SYSTEM,
    retry: 'NEW_SESSION',
    ...TECHNICAL,
  },
  'QUAL-01': { outcome: 'UNABLE_TO_VERIFY', setBy: BY_AGENT, retry: 'NEW_SESSION', ...TECHNICAL },
  'QUAL-02': { outcome: 'UNABLE_TO_VERIFY', setBy: BY_AGENT, retry: 'NEW_SESSION', ...TECHNICAL },
  'QUAL-03': { outcome: 'UNABLE_TO_VERIFY', setBy: BY_AGENT, retry: 'NEW_SESSION', ...TECHNICAL },
  'QUAL-04': { outcome: 'UNABLE_TO_VERIFY', setBy: BY_AGENT, retry: 'NEW_SESSION', ...TECHNICAL },
  'QUAL-05': { outcome: 'UNABLE_TO_VERIFY', setBy: BY_AGENT, retry: 'NEW_SESSION', ...TECHNICAL },
  'QUAL-06': { outcome: 'UNABLE_TO_VERIFY', setBy: BY_AGENT, retry: 'OTHER_CHANNEL', ...OTHER_WAY },
  'ENV-01': { outcome: 'UNABLE_TO_VERIFY', setBy: BY_AGENT, retry: 'NEW_SESSION', ...TECHNICAL },
  'ENV-02': {
    outcome: 'UNABLE_TO_VERIFY',
    setBy: BY_AGENT,
    retry: 'NEW_SESSION',
    ...TECHNICAL,
    noteRequired: true,
  },
  'ENV-03': {
    outcome: 'UNABLE_TO_VERIFY',
    setBy: BY_AGENT,
    retry: 'NEW_SESSION',
    ...TECHNICAL,
    noteRequired: true,
  },
  'ENV-04': { outcome: 'UNABLE_TO_VERIFY', setBy: BY_AGENT, retry: 'OTHER_CHANNEL', ...OTHER_WAY },
  'ENV-05': { outcome: 'UNABLE_TO_VERIFY', setBy: BY_AGENT, retry: 'NEW_SESSION', ...TECHNICAL },
  'ENV-06': { outcome: 'UNABLE_TO_VERIFY', setBy: BY_AGENT, retry: 'NEW_SESSION', ...TECHNICAL },
  'DEV-01': {
    outcome: 'TERMINATED',
    setBy: BY_AGENT,
    retry: 'NONE',
    ...SUSPICION,
    report: 'CYBER',
  },
  'DEV-02': { outcome: 'TERMINATED', setBy: BY_AGENT, retry: 'NONE', ...SUSPICION },
  'DEV-03': { outcome: 'TERMINATED', setBy: BY_AGENT, retry: 'NONE', ...SUSPICION },
  'DEV-04': { outcome: 'UNABLE_TO_VERIFY', setBy: BY_AGENT, retry: 'OTHER_CHANNEL', ...OTHER_WAY },
  'DEV-05': {
    outcome: 'TERMINATED',
    setBy: BY_AGENT,
    retry: 'NONE',
    ...SUSPICION,
    report: 'CYBER',
  },
  'DEV-06': { outcome: 'TERMINATED', setBy: BY_AGENT, retry: 'NONE', ...SUSPICION },
  'DOC-01': {
    outcome: 'UNABLE_TO_VERIFY',
    setBy: BY_AGENT,
    retry: 'OTHER_CHANNEL',
    ...OTHER_WAY,
    retention: 'REJECTED',
  },
  'DOC-02': {
    outcome: 'REJECTED',
    setBy: BY_AGENT,
    retry: 'OTHER_CHANNEL',
    ...OTHER_WAY,
    retention: 'REJECTED',
  },
  'DOC-03': {
    outcome: 'UNABLE_TO_VERIFY',
    setBy: BY_AGENT,
    retry: 'OTHER_CHANNEL',
    ...OTHER_WAY,
    retention: 'REJECTED',
  },
  'DOC-04': {
    outcome: 'REJECTED',
    setBy: BY_AGENT,
    retry: 'NONE',
    ...SUSPICION,
    retention: 'REJECTED',
  },
  'DOC-05': {
    outcome: 'UNABLE_TO_VERIFY',
    setBy: BY_AGENT,
    retry: 'OTHER_CHANNEL',
    ...OTHER_WAY,
    retention: 'REJECTED',
  },
  'DOC-06': {
    outcome: 'REJECTED',
    setBy: BY_AGENT,
    retry: 'NONE',
    ...SUSPICION,
    retention: 'REJECTED',
  },
  'DOC-07': { outcome: 'REJECTED', setBy: BY_AGENT, retry: 'OTHER_CHANNEL', ...FINDING },
  'DOC-08': { outcome: 'TERMINATED', setBy: BY_AGENT, retry: 'NONE', ...SUSPICION },
  'DOC-09': {
    outcome: 'REJECTED',
    setBy: BY_AGENT,
    retry: 'NONE',
    ...SUSPICION,
    retention: 'REJECTED',
  },
  'DOC-10': { outcome: 'TERMINATED', setBy: BY_AGENT, retry: 'NONE', ...SUSPICION },
  'DOC-11': { outcome: 'REJECTED', setBy: BY_AGENT, retry: 'OTHER_CHANNEL', ...FINDING },
  'DOC-12': { outcome: 'UNABLE_TO_VERIFY', setBy: BY_AGENT, retry: 'NEW_SESSION', ...TECHNICAL },
  'DOC-13': { outcome: 'TERMINATED', setBy: BY_AGENT, retry: 'NONE', ...SUSPICION },
  'PERS-01': {
    outcome: 'REJECTED',
    setBy: BY_AGENT,
    retry: 'NONE',
    ...SUSPICION,
    retention: 'REJECTED',
  },
  'PERS-02': { outcome: 'REJECTED', setBy: BY_AGENT, retry: 'OTHER_CHANNEL', ...FINDING },
  'PERS-03': { outcome: 'REJECTED', setBy: BY_AGENT, retry: 'OTHER_CHANNEL', ...FINDING },
  'PERS-04': {
    outcome: 'TERMINATED',
    setBy: BY_AGENT,
    retry: 'NONE',
    ...SUSPICION,
    report: 'CYBER',
  },
  'PERS-05': { outcome: 'TERMINATED', setBy: BY_AGENT, retry: 'NONE', ...SUSPICION },
  'PERS-06': { outcome: 'REJECTED', setBy: BY_AGENT, retry: 'OTHER_CHANNEL', ...FINDING },
  'PERS-07': {
    outcome: 'REJECTED',
    setBy: BY_AGENT,
    retry: 'NONE',
    ...OTHER_WAY,
    retention: 'REJECTED',
  },
  'BEH-01': { outcome: 'REJECTED', setBy: BY_AGENT, retry: 'OTHER_CHANNEL', ...FINDING },
  'BEH-02': { outcome: 'REJECTED', setBy: BY_AGENT, retry: 'OTHER_CHANNEL', ...FINDING },
  'BEH-03': { outcome: 'TERMINATED', setBy: BY_AGENT, retry: 'NONE', ...SUSPICION },
  'BEH-04': { outcome: 'TERMINATED', setBy: BY_AGENT, retry: 'NONE', ...SUSPICION },
  'BEH-05': {
    outcome: 'UNABLE_TO_VERIFY',
    setBy: BY_AGENT,
    retry: 'NEW_SESSION',
    ...TECHNICAL,
    noteRequired: true,
  },
  'BEH-06': {
    outcome: 'UNABLE_TO_VERIFY',
    setBy: BY_AGENT,
    retry: 'OTHER_CHANNEL',
    ...OTHER_WAY,
    noteRequired: true,
  },
  'BEH-07': {
    outcome: 'UNABLE_TO_VERIFY',
    setBy: BY_AGENT,
    retry: 'OTHER_CHANNEL',
    ...OTHER_WAY,
    noteRequired: true,
  },
  'OTP-01': { outcome: 'UNABLE_TO_VERIFY', setBy: BY_AGENT, retry: 'NEW_SESSION', ...TECHNICAL },
  'OTP-02': { outcome: 'UNABLE_TO_VERIFY', setBy: BY_AGENT, retry: 'NEW_SESSION', ...TECHNICAL },
  'OTP-03': {
    outcome: 'REJECTED',
    setBy: BY_AGENT,
    retry: 'OTHER_CHANNEL',
    ...SUSPICION,
    retention: 'REJECTED',
  },
  'RISK-01': { outcome: 'TERMINATED', setBy: BY_AGENT, retry: 'NONE', ...SUSPICION, report: 'AML' },
  'RISK-02': {
    outcome: 'REJECTED',
    setBy: BY_AGENT,
    retry: 'NONE',
    ...FINDING,
    customerMessage: 'BANK_WILL_CONTACT',
  },
  'RISK-03': {
    outcome: 'REJECTED',
    setBy: BY_AGENT,
    retry: 'NONE',
    ...FINDING,
    report: 'AML',
    customerMessage: 'BANK_WILL_CONTACT',
  },
  'RISK-04': {
    outcome: 'REJECTED',
    setBy: BY_AGENT,
    retry: 'OTHER_CHANNEL',
    ...OTHER_WAY,
    retention: 'REJECTED',
  },
  'RISK-05': { outcome: 'TERMINATED', setBy: BY_AGENT, retry: 'NONE', ...SUSPICION },
  'FRAUD-01': { outcome: 'TERMINATED', setBy: BY_AGENT, retry: 'NONE', ...SUSPICION },
  'FRAUD-02': { outcome: 'TERMINATED', setBy: BY_AGENT, retry: 'NONE', ...SUSPICION },
  'FRAUD-03': {
    outcome: 'TERMINATED',
    setBy: BY_AGENT,
    retry: 'NONE',
    ...SUSPICION,
    report: 'AML',
  },
  'FRAUD-04': { outcome: 'TERMINATED', setBy: BY_AGENT, retry: 'NONE', ...SUSPICION },
  'FRAUD-05': {
    outcome: 'REJECTED',
    setBy: BY_AGENT,
    retry: 'NONE',
    ...SUSPICION,
    retention: 'REJECTED',
  },
  'STAFF-01': {
    outcome: 'UNABLE_TO_VERIFY',
    setBy: BY_AGENT,
    retry: 'NEW_SESSION',
    ...TECHNICAL,
    noteRequired: true,
  },
  'STAFF-02': { outcome: 'UNABLE_TO_VERIFY', setBy: BY_AGENT, retry: 'NEW_SESSION', ...TECHNICAL },
  'STAFF-03': { outcome: 'UNABLE_TO_VERIFY', setBy: BY_AGENT, retry: 'NEW_SESSION', ...TECHNICAL },
  'STAFF-04': { outcome: 'UNABLE_TO_VERIFY', setBy: BY_AGENT, retry: 'NEW_SESSION', ...TECHNICAL },
  'OTHER-01': { outcome: 'REJECTED', setBy: BY_AGENT, retry: 'OTHER_CHANNEL', ...FINDING },
  'OTHER-02': {
    outcome: 'UNABLE_TO_VERIFY',
    setBy: BY_AGENT,
    retry: 'OTHER_CHANNEL',
    ...OTHER_WAY,
    noteRequired: true,
  },
} as const satisfies Record<string, Reason>;

export type ReasonCode = keyof typeof REASONS;
