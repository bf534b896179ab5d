'use client';

import { useEffect, useRef } from 'react';

export type KeyActions = Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>>;

const TYPED_INTO = 'input, textarea, select, [contenteditable="true"]';
const PRESSED_BY_KEY = 'button, a[href], summary, [role="button"], [role="menuitem"], [role="tab"]';

/**
 * The key as it is printed on ours: on a Greek layout the key T writes τ, and it is still T. Digits
 * are the same on the number pad.
 */
export function keyOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (/^[a-z0-9]$/i.test(key)) return key.toLowerCase();
  const place = /^(?:Key([A-Z])|(?:Digit|Numpad)([0-9]))$/.exec(code);
  return (place?.[1] ?? place?.[2])?.toLowerCase() ?? key;
}

/** Whether a key belongs to what has the focus, and not to the screen as a whole. */
export function belongsToFocus(key: string, focused: Pick<Element, 'closest'> | null): boolean {
  if (focused === null) return false;
  if (focused.closest(TYPED_INTO)) return key !== 'Escape';
  return (key === ' ' || key === 'Enter') && focused.closest(PRESSED_BY_KEY) !== null;
}

/**
 * Does what a key stands for, wherever the focus is, except while somebody types, holds a modifier
 * or answers a dialog. Letters are named in lower case, the space bar is `' '`. A key that is held
 * down counts once, but for those that `mayRepeat`.
 */
export function useKeys(actions: KeyActions, mayRepeat: readonly string[] = []): void {
  const current = useRef(actions);
  current.current = actions;
  const repeating = useRef(mayRepeat);
  repeating.current = mayRepeat;

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('[data-holds-keys]')) return;
      const key = keyOf(event);
      if (event.repeat && !repeating.current.includes(key)) return;
      const action = current.current[key];
      if (action === undefined || belongsToFocus(key, document.activeElement)) return;
      event.preventDefault();
      action(event);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
