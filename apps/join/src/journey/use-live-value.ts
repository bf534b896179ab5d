'use client';

import { useSyncExternalStore } from 'react';
import type { LiveValue } from '@visavis/call-client/live-value';

/** The current value, and a new rendering whenever it changes. */
export const useLiveValue = <Value>(live: LiveValue<Value>): Value =>
  useSyncExternalStore(live.subscribe, live.read, live.read);
