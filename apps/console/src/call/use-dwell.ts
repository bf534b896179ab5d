'use client';

import { useEffect, useState } from 'react';
import type { LedStep } from './step-course.ts';

/** The server counts from a little later than this page can know. */
const MARGIN_MS = 400;

/** Whether the step has been shown long enough to be passed. Counted here, whatever this clock says. */
export function useDwell(step: Pick<LedStep, 'id' | 'shownAt' | 'dwellMs'> | undefined): boolean {
  const showing = step ? `${step.id} ${step.shownAt ?? ''}` : '';
  const dwellMs = step?.dwellMs ?? 0;
  const [dwelt, setDwelt] = useState<string | null>(null);
  useEffect(() => {
    if (dwellMs === 0) return;
    const waiting = setTimeout(() => setDwelt(showing), dwellMs + MARGIN_MS);
    return () => clearTimeout(waiting);
  }, [showing, dwellMs]);
  return dwellMs === 0 || dwelt === showing;
}
