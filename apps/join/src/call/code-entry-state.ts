export type CodeFinding = 'WRONG' | 'EXPIRED' | 'LOCKED' | 'INCOMPLETE' | 'NOT_ASKED';

export type CodeEntryState = {
  /** Which code is expected: when it expires names it. */
  readonly expiresAt: string;
  /** Whether it stands for an earlier one. */
  readonly isRenewed: boolean;
  readonly typed: string;
  /** What was sent last, whatever came of it. */
  readonly tried: string | null;
  readonly isChecking: boolean;
  readonly finding: CodeFinding | null;
};

export type CodeHappening =
  | { readonly type: 'TYPED'; readonly typed: string }
  | { readonly type: 'INCOMPLETE' }
  | { readonly type: 'SENT' }
  | { readonly type: 'ANSWERED'; readonly finding: CodeFinding | null }
  | { readonly type: 'RENEWED'; readonly expiresAt: string };

export const newCodeEntry = (expiresAt: string): CodeEntryState => ({
  expiresAt,
  isRenewed: false,
  typed: '',
  tried: null,
  isChecking: false,
  finding: null,
});

/**
 * The entry after something happened. A new code may overtake the typing: what was typed and not yet
 * tried may be the new code, and stays; the answer to what is being checked is still to come.
 */
export function codeEntryAfter(now: CodeEntryState, happening: CodeHappening): CodeEntryState {
  switch (happening.type) {
    case 'TYPED':
      return { ...now, typed: happening.typed, finding: null };
    case 'INCOMPLETE':
      return { ...now, finding: 'INCOMPLETE' };
    case 'SENT':
      return { ...now, tried: now.typed, isChecking: true, finding: null };
    case 'ANSWERED':
      return { ...now, isChecking: false, finding: happening.finding };
    case 'RENEWED': {
      if (happening.expiresAt === now.expiresAt) return now;
      const isStale = !now.isChecking && now.typed === now.tried;
      const typed = isStale ? '' : now.typed;
      return { ...now, expiresAt: happening.expiresAt, isRenewed: true, typed, finding: null };
    }
  }
}
