'use client';

import { useEffect, useState } from 'react';
import type { Line } from '@visavis/call-client/connect';
import { measureLine } from '@visavis/call-client/measure/line';
import type { LineMeasures } from '@visavis/call-client/measure/line';
import type { LineState } from './findings.ts';

export type MeasuredLine = {
  readonly state: LineState;
  readonly measures: Partial<LineMeasures>;
};

/** Measures the line to the server once, and again whenever it had been gone. */
export function useLineMeasures({ socket, state }: Line): MeasuredLine {
  const [measured, setMeasured] = useState<MeasuredLine>({ state: 'MEASURING', measures: {} });

  useEffect(() => {
    let isGone = false;
    let isRunning = false;
    const measure = async () => {
      if (isRunning || state.read().state !== 'CONNECTED') return;
      isRunning = true;
      const measures = await measureLine(socket);
      isRunning = false;
      if (isGone) return;
      setMeasured(measures ? { state: 'MEASURED', measures } : { state: 'FAILED', measures: {} });
    };
    void measure();
    const end = state.subscribe(() => void measure());
    return () => {
      isGone = true;
      end();
    };
  }, [socket, state]);

  return measured;
}
