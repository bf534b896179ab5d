import { PARTICIPANTS, type Speaker } from '@visavis/domain/session/session';
import { correct } from './in-step.ts';
import {
  indexAt,
  lengthOf,
  visitAt,
  type Side,
  type Stretch,
  type VisitSide,
} from './stretches.ts';

export const RATES = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;
const PUBLISH_EVERY_MS = 80;
const HAVE_FUTURE_DATA = 3;

export type PlaybackState = {
  readonly positionMs: number;
  readonly stretch: number;
  /** What was recorded of a visitor who speaks here. */
  readonly visit: VisitSide | undefined;
  readonly isPlaying: boolean;
  /** Playing, but one of the videos has not arrived yet: both wait. */
  readonly isWaiting: boolean;
  readonly rate: number;
};

type Playing = { readonly element: HTMLVideoElement; readonly side: Side };

/**
 * Plays everybody's recordings by one clock: of both sides the longer one of a stretch leads, the
 * others are held to it. Lives as long as the page; `close` ends it.
 */
export function createPlayback(stretches: readonly Stretch[]) {
  const durationMs = lengthOf(stretches);
  const elements = new Map<Speaker, HTMLVideoElement>();
  const listeners = new Set<() => void>();
  const volumes = new Map<Speaker, number>();
  let state: PlaybackState = {
    positionMs: 0,
    stretch: 0,
    visit: visitAt(stretches[0], 0),
    isPlaying: false,
    isWaiting: false,
    rate: 1,
  };
  let frame = 0;
  let publishedAt = 0;

  function change(next: Partial<PlaybackState>): void {
    state = { ...state, ...next };
    const stretch = stretchNow();
    state = { ...state, visit: visitAt(stretch, state.positionMs - (stretch?.fromMs ?? 0)) };
    publishedAt = performance.now();
    for (const listener of listeners) listener();
  }

  const stretchNow = () => stretches[state.stretch];

  const sideOf = (speaker: Speaker): Side | undefined =>
    speaker === 'VISITOR' ? state.visit : stretchNow()?.sides[speaker];

  function playingOf(speaker: Speaker): readonly Playing[] {
    const element = elements.get(speaker);
    const side = sideOf(speaker);
    return element && side ? [{ element, side }] : [];
  }

  /** What can play now; the leader first. A visitor comes and goes, and never leads. */
  function playingNow(): readonly Playing[] {
    const sides = PARTICIPANTS.flatMap(playingOf);
    return [...sides.sort((a, b) => endOf(b.side) - endOf(a.side)), ...playingOf('VISITOR')];
  }

  function seek(toMs: number): void {
    const positionMs = Math.min(Math.max(0, toMs), durationMs);
    change({ positionMs, stretch: indexAt(stretches, positionMs) });
    for (const playing of playingNow()) place(playing);
  }

  function place({ element, side }: Playing): void {
    const intoMs = state.positionMs - (stretchNow()?.fromMs ?? 0) - side.offsetMs;
    element.currentTime = Math.min(Math.max(0, intoMs), side.durationMs) / 1000;
  }

  function play(): void {
    if (stretches.length === 0) return;
    if (state.positionMs >= durationMs - 50) seek(0);
    change({ isPlaying: true });
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(tick);
  }

  function pause(): void {
    cancelAnimationFrame(frame);
    for (const element of elements.values()) element.pause();
    change({ isPlaying: false, isWaiting: false });
  }

  function tick(): void {
    frame = requestAnimationFrame(tick);
    const stretch = stretchNow();
    const [leader, ...followers] = playingNow();
    if (!stretch || !leader) return;
    if (hold([leader, ...followers])) return;
    const localMs = leader.element.currentTime * 1000 + leader.side.offsetMs;
    run(leader, localMs, state.rate);
    for (const follower of followers) follow(follower, localMs);
    const isOver = leader.element.ended || localMs >= stretch.durationMs;
    if (isOver) goOn(stretch);
    else if (performance.now() - publishedAt > PUBLISH_EVERY_MS || state.isWaiting)
      change({ positionMs: stretch.fromMs + localMs, isWaiting: false });
  }

  /** Stops both while one of them is seeking or has not arrived. */
  function hold(playings: readonly Playing[]): boolean {
    const lacks = playings.some(
      (playing) =>
        !playing.element.ended &&
        (playing.element.seeking || playing.element.readyState < HAVE_FUTURE_DATA) &&
        playing.element.currentTime * 1000 < playing.side.durationMs - 100,
    );
    if (!lacks) return false;
    for (const playing of playings) playing.element.pause();
    if (!state.isWaiting) change({ isWaiting: true });
    return true;
  }

  function follow(follower: Playing, localMs: number): void {
    const { element, side } = follower;
    const wantedS = (localMs - side.offsetMs) / 1000;
    const correction = correct(element.currentTime - wantedS);
    const isWithin = wantedS >= 0 && wantedS * 1000 < side.durationMs;
    if (isWithin && correction.kind === 'JUMP') element.currentTime = wantedS;
    run(follower, localMs, state.rate * (correction.kind === 'RATE' ? correction.factor : 1));
  }

  function run({ element, side }: Playing, localMs: number, rate: number): void {
    const intoMs = localMs - side.offsetMs;
    if (element.playbackRate !== rate) element.playbackRate = rate;
    if (intoMs < 0 || intoMs >= side.durationMs) element.pause();
    else if (element.paused && !element.ended) element.play().catch(pauseUnlessHeld);
  }

  /** AbortError: `hold` stopped it before it played. It plays again by itself. */
  function pauseUnlessHeld(error: unknown): void {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    pause();
  }

  function goOn(stretch: Stretch): void {
    const next = stretches[state.stretch + 1];
    if (next) {
      seek(next.fromMs);
      return;
    }
    pause();
    change({ positionMs: stretch.fromMs + stretch.durationMs });
  }

  return {
    durationMs,
    read: () => state,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Takes over the element that shows a participant, and puts it where the others are. */
    attach(participant: Speaker, element: HTMLVideoElement): () => void {
      elements.set(participant, element);
      element.volume = volumes.get(participant) ?? 1;
      const side = sideOf(participant);
      if (side) place({ element, side });
      return () => {
        if (elements.get(participant) === element) elements.delete(participant);
      };
    },
    seek,
    seekBy: (ms: number) => seek(state.positionMs + ms),
    play,
    pause,
    toggle: () => (state.isPlaying ? pause() : play()),
    setRate: (rate: number) => change({ rate }),
    setVolume(participant: Speaker, volume: number): void {
      volumes.set(participant, volume);
      const element = elements.get(participant);
      if (element) element.volume = volume;
    },
    close: pause,
  };
}

const endOf = ({ offsetMs, durationMs }: Side): number => offsetMs + durationMs;

export type Playback = ReturnType<typeof createPlayback>;
