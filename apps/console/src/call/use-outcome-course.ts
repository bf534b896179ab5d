'use client';

import { keyOf } from '@visavis/ui/keys';
import { useEffect, useRef, useState } from 'react';
import {
  AGENT_OUTCOMES,
  missingForEnd,
  type AgentOutcome,
  type Closing,
} from './outcome-choices.ts';

/** Where the hands go next in the sheet. */
export type OutcomeGoal = 'REASONS' | 'NOTE' | 'END';

const GOALS = { REASON: 'REASONS', NOTE: 'NOTE' } as const;

/** What comes next by the keyboard: what is missing, and then the end itself. */
export function nextGoal(closing: Closing): OutcomeGoal | null {
  const missing = missingForEnd(closing);
  if (missing === 'OUTCOME') return null;
  return missing === null ? 'END' : GOALS[missing];
}

/** The outcome that a key on the sheet stands for. */
export const outcomeOfKey = (key: string): AgentOutcome | undefined =>
  /^[1-9]$/.test(key) ? AGENT_OUTCOMES[Number(key) - 1] : undefined;

/** Leads the hands through the sheet: digits choose, Enter goes on to what is missing. */
export function useOutcomeCourse(isOpen: boolean, chooseByKey: (outcome: AgentOutcome) => void) {
  const search = useRef<HTMLInputElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const end = useRef<HTMLButtonElement>(null);
  const [goal, goTo] = useState<OutcomeGoal | null>(null);
  const choose = useRef(chooseByKey);
  choose.current = chooseByKey;

  useEffect(() => {
    if (goal === null) return;
    const places = { REASONS: search, NOTE: note, END: end } as const;
    const place = places[goal].current;
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: 'center' });
    goTo(null);
  }, [goal]);

  useEffect(() => {
    if (!isOpen) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      // An Enter that is held down goes on by one place, and never through to the end.
      if (event.key === 'Enter' && event.repeat) event.preventDefault();
      if (document.activeElement?.matches('input:not([type="radio"]), textarea, select')) return;
      const outcome = outcomeOfKey(keyOf(event));
      if (!outcome) return;
      event.preventDefault();
      choose.current(outcome);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isOpen]);

  return { search, note, end, goTo };
}
