'use client';

import { useEffect, useReducer } from 'react';
import type { Answer } from '@visavis/call-client/call';
import type { CustomerLine } from '../journey/customer-line.ts';
import type { CallStage } from './call-stage-view.ts';
import { codeEntryAfter, newCodeEntry } from './code-entry-state.ts';
import type { CodeEntryState, CodeFinding } from './code-entry-state.ts';

export type CodeEntryHold = {
  readonly entry: CodeEntryState;
  type(text: string): void;
  check(): Promise<void>;
};

/** What is typed of the one-time code, and what came of it, also when a new code comes meanwhile. */
export function useCodeEntry(
  line: CustomerLine,
  { digits, expiresAt }: NonNullable<CallStage['code']>,
): CodeEntryHold {
  const [entry, tell] = useReducer(codeEntryAfter, expiresAt, newCodeEntry);
  useEffect(() => tell({ type: 'RENEWED', expiresAt }), [expiresAt]);

  const check = async () => {
    if (entry.isChecking) return;
    if (entry.typed.length !== digits) return tell({ type: 'INCOMPLETE' });
    tell({ type: 'SENT' });
    tell({ type: 'ANSWERED', finding: findingOf(await line.enterCode(entry.typed)) });
  };
  return {
    entry,
    type: (text) => tell({ type: 'TYPED', typed: text.replace(/\D/g, '').slice(0, digits) }),
    check,
  };
}

function findingOf(answer: Answer<{ readonly verified: boolean }>): CodeFinding | null {
  if (answer.ok) return answer.value.verified ? null : 'WRONG';
  if (answer.code === 'CODE_NOT_EXPECTED') return 'EXPIRED';
  return answer.code === 'CODE_LIMIT_REACHED' ? 'LOCKED' : 'NOT_ASKED';
}
