'use client';

import { useCallback, useEffect, useState } from 'react';

const SHOWN_FOR_MS = 5_000;

export type Note = { readonly words: string | null; readonly write: (words: string) => void };

/** A few words that stand for as long as they are news. */
export function useNote(): Note {
  const [note, setNote] = useState<{ readonly words: string } | null>(null);
  useEffect(() => {
    if (!note) return undefined;
    const timer = setTimeout(() => setNote(null), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [note]);
  const write = useCallback((words: string) => setNote({ words }), []);
  return { words: note?.words ?? null, write };
}
