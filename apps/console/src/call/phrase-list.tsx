'use client';

import { useRef, type KeyboardEvent } from 'react';
import type { Phrase } from './phrases.ts';

type PhraseListProps = {
  readonly label: string;
  readonly phrases: readonly Phrase[];
  readonly customerLanguage: string;
  readonly onSend: (phrase: Phrase) => void;
};

/** Ready phrases: the arrows go through them, Enter sends one. */
export function PhraseList({ label, phrases, customerLanguage, onSend }: PhraseListProps) {
  const list = useRef<HTMLUListElement>(null);
  const step = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    if (by === undefined || at < 0) return;
    event.preventDefault();
    buttons[Math.min(buttons.length - 1, Math.max(0, at + by))]?.focus();
  };
  return (
    <ul
      ref={list}
      aria-label={label}
      onKeyDown={step}
      className="flex max-h-60 min-h-24 flex-col divide-y divide-line overflow-y-auto border-y border-line"
    >
      {phrases.map((phrase) => (
        <li key={phrase.id}>
          <button
            type="button"
            data-phrase
            onClick={() => onSend(phrase)}
            className="flex w-full flex-col px-2 py-1 text-left text-accent -outline-offset-2 hover:bg-accent-soft"
          >
            <span>{phrase.own}</span>
            {phrase.sent === phrase.own ? null : (
              <span lang={customerLanguage} className="text-small text-ink-soft">
                {phrase.sent}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
