'use client';

import { useEffect, useRef } from 'react';
import { allowSound, ring } from './ring-sound.ts';

/** The tab that holds it rings: of several tabs one, however many are open. */
const RINGING_LOCK = 'visavis-ringing';

type Words = { readonly title: string; readonly body: string };

/** Rings and notifies while `sessionId` is there, in one tab of this browser. */
export function useRinging(sessionId: string | null, words: Words): void {
  const said = useRef(words);
  said.current = words;
  useEffect(() => {
    const wake = () => void allowSound();
    document.addEventListener('pointerdown', wake, { once: true });
    document.addEventListener('keydown', wake, { once: true });
    return () => {
      document.removeEventListener('pointerdown', wake);
      document.removeEventListener('keydown', wake);
    };
  }, []);
  useEffect(() => {
    if (sessionId === null) return;
    const over = new AbortController();
    void alone(over.signal, () => {
      ring(over.signal);
      notify(sessionId, said.current, over.signal);
    });
    return () => over.abort();
  }, [sessionId]);
}

/** Does it in the one tab that gets the lock, and keeps the lock until it is over. */
async function alone(signal: AbortSignal, begin: () => void): Promise<void> {
  // Without a secure context there are no locks, and every tab rings.
  if (!('locks' in navigator)) return begin();
  const isOver = new Promise<void>((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  );
  try {
    await navigator.locks.request(RINGING_LOCK, { signal }, () => {
      begin();
      return isOver;
    });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** A notification of the desktop, where the agent has allowed them; a press on it brings the page. */
function notify(sessionId: string, { title, body }: Words, signal: AbortSignal): void {
  if (!('Notification' in window) || Notification.permission !== 'granted') return;
  const notice = new Notification(title, { body, tag: sessionId, requireInteraction: true });
  notice.addEventListener('click', () => {
    window.focus();
    notice.close();
  });
  signal.addEventListener('abort', () => notice.close(), { once: true });
}

/** Asks for notifications, at a press; a no is remembered by the browser and asked no more. */
export async function askForNotices(): Promise<void> {
  if ('Notification' in window && Notification.permission === 'default')
    await Notification.requestPermission();
}
