import { useEffect, useState, useSyncExternalStore } from 'react';
import { createPlayback, type Playback, type PlaybackState } from './playback.ts';
import type { Stretch } from './stretches.ts';

/** The playback of these stretches; it ends with the component. */
export function usePlayback(stretches: readonly Stretch[]): Playback {
  const [playback] = useState(() => createPlayback(stretches));
  useEffect(() => () => playback.close(), [playback]);
  return playback;
}

/** Where the playback is, as it goes on. */
export const usePlaybackState = (playback: Playback): PlaybackState =>
  useSyncExternalStore(playback.subscribe, playback.read, playback.read);
