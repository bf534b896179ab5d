import type { OutcomeKind } from './outcome.ts';

/** One reason why a session ends without an approval (`docs/reasons.md` lists them with sources). */
export type Reason = {
  /** The outcome that this reason belongs to. */
  readonly outcome: Exclude<OutcomeKind, 'APPROVED'>;
  readonly setBy: readonly ('AGENT' | 'SYSTEM' | 'CUSTOMER')[];
  readonly retry: 'NONE' | 'NEW_SESSION' | 'OTHER_CHANNEL';
  readonly report: 'NONE' | 'AML' | 'FRAUD' | 'CYBER' | 'DPO';
  readonly noteRequired: boolean;
  /** The neutral text that the customer sees: never the finding itself. */
  readonly customerMessage: 'TRY_AGAIN' | 'OTHER_WAY' | 'BANK_WILL_CONTACT' | 'YOU_LEFT';
  readonly retention: 'REJECTED' | 'SUSPICION' | 'TECHNICAL';
};

export const REASONS = {
  'CONS-01': {
    outcome: 'ABANDONED',
    setBy: ['AGENT', 'CUSTOMER'],
    retry: 'OTHER_CHANNEL',
    report: 'NONE',
    noteRequired: false,
    customerMessage: 'OTHER_WAY',
    retention: 'TECHNICAL',
  },
  'CONS-03': {
    outcome: 'ABANDONED',
    setBy: ['AGENT', 'SYSTEM', 'CUSTOMER'],
    retry: 'NEW_SESSION',
    report: 'NONE',
    noteRequired: false,
    customerMessage: 'YOU_LEFT',
    retention: 'TECHNICAL',
  },
  'SYS-01': {
    outcome: 'INTERRUPTED',
    setBy: ['AGENT', 'SYSTEM'],
    retry: 'NEW_SESSION',
    report: 'NONE',
    noteRequired: false,
    customerMessage: 'TRY_AGAIN',
    retention: 'TECHNICAL',
  },
  'DOC-09': {
    outcome: 'REJECTED',
    setBy: ['AGENT'],
    retry: 'NONE',
    report: 'FRAUD',
    noteRequired: true,
    customerMessage: 'BANK_WILL_CONTACT',
    retention: 'REJECTED',
  },
} as const satisfies Record<string, Reason>;

export type ReasonCode = keyof typeof REASONS;
