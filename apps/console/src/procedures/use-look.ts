'use client';

import { useEffect, useState } from 'react';
import { lookAtText } from '../server/actions/procedures.ts';
import type { Look } from './procedure-data.ts';

const PAUSE_MS = 400;
const NOTHING: Look = { findings: [], models: [], steps: [] };

const drawSeed = (): string =>
  [...crypto.getRandomValues(new Uint8Array(32))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

/** What the server finds in the text, a moment after the last key, with an example session. */
export function useLook(text: string, isJson: boolean) {
  const [seed, setSeed] = useState('0'.repeat(64));
  const [model, setModel] = useState<string>();
  const [look, setLook] = useState<Look>();
  const [state, setState] = useState<'LOOKING' | 'LOOKED' | 'FAILED'>('LOOKING');
  useEffect(() => {
    if (!isJson) return;
    let isLatest = true;
    setState('LOOKING');
    const timer = setTimeout(() => {
      void lookAtText({ text, seed, ...(model ? { model } : {}) }).then(
        (answered) => {
          if (!isLatest) return;
          if (answered.ok) setLook(answered.value);
          setState(answered.ok ? 'LOOKED' : 'FAILED');
        },
        () => isLatest && setState('FAILED'),
      );
    }, PAUSE_MS);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [text, isJson, seed, model]);
  return { look: look ?? NOTHING, state, model, setModel, draw: () => setSeed(drawSeed()) };
}
