import type { Payload } from '@visavis/contract/command';
import { customerCommands, customerEvents } from '@visavis/contract/customer';
import type { LightShow } from '@visavis/contract/light-check';
import { call, listen } from './call.ts';
import type { Line } from './connect.ts';
import { playLights } from './local/play-lights.ts';
import type { LocalMedia } from './local-media.ts';
import { pause } from './pause.ts';

/** A light check as the person sees it: announced, then shown. They may stop it at any time. */
export type LightState = {
  readonly phase: 'NOTICE' | 'SHOWING';
  readonly beginsInMs: number;
  readonly stop: () => void;
};

export type LightScreen = {
  readonly media: LocalMedia;
  /** Null: nothing is announced or shown. */
  readonly onState: (state: LightState | null) => void;
  readonly paint: (colour: string) => void;
  readonly onEnded: (end: 'SHOWN' | 'STOPPED') => void;
};

/** As bright as the colours are, so that nothing flashes when they begin. */
export const LIGHT_GROUND = '#c0bcb4';

/** Shows the colours that the agent's side asks for, and says what became of it. What it returns ends that. */
export function answerLight({ socket }: Line, screen: LightScreen): () => void {
  const gone = new AbortController();
  const end = listen(socket, customerEvents, 'light:show', (show) => {
    void showLights(show, screen, gone.signal)
      .then(async (answer) => {
        if (!gone.signal.aborted)
          await call(socket, customerCommands, 'light:answer', { id: show.id, ...answer });
      })
      .catch(reportError);
  });
  return () => {
    gone.abort();
    end();
  };
}

type LightAnswer = Omit<Payload<typeof customerCommands, 'light:answer'>, 'id'>;

const NOTHING = { lights: [], beganAgoMs: 0 };

async function showLights(
  show: LightShow,
  screen: LightScreen,
  gone: AbortSignal,
): Promise<LightAnswer> {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches)
    return { ...NOTHING, end: 'NOT_WISHED' };
  const { camera, facing } = screen.media.view.read();
  if (!camera || facing === 'environment' || document.hidden)
    return { ...NOTHING, end: 'NOT_VISIBLE' };
  const stopped = new AbortController();
  const hidden = new AbortController();
  const hide = () => hidden.abort();
  document.addEventListener('visibilitychange', hide, { once: true });
  const stop = AbortSignal.any([stopped.signal, hidden.signal, gone]);
  try {
    const played = await announceAndPlay(show, screen, { stop, onStop: () => stopped.abort() });
    const endedAs = played?.isWhole ? 'SHOWN' : hidden.signal.aborted ? 'NOT_VISIBLE' : 'STOPPED';
    if (endedAs !== 'NOT_VISIBLE') screen.onEnded(endedAs);
    return {
      end: endedAs,
      lights: played?.lights.map((light) => ({ ...light })) ?? [],
      beganAgoMs: played ? performance.now() - played.beganAtMs : 0,
    };
  } finally {
    document.removeEventListener('visibilitychange', hide);
    screen.onState(null);
  }
}

async function announceAndPlay(
  show: LightShow,
  { onState, paint }: LightScreen,
  { stop, onStop }: { readonly stop: AbortSignal; readonly onStop: () => void },
) {
  onState({ phase: 'NOTICE', beginsInMs: show.noticeMs, stop: onStop });
  const halted = new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve()));
  await Promise.race([pause(show.noticeMs), halted]);
  if (stop.aborted) return undefined;
  onState({ phase: 'SHOWING', beginsInMs: 0, stop: onStop });
  return playLights(show, { paint, ground: LIGHT_GROUND, stop });
}
