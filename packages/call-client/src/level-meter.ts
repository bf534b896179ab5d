import { createLiveCell } from './live-value.ts';
import type { LiveValue } from './live-value.ts';

export type LevelMeter = {
  /** Loudness from 0 to 1, where speech at arm's length reaches about 0.5. */
  readonly level: LiveValue<number>;
  /** The loudest since the beginning. */
  peak(): number;
  close(): void;
};

const EVERY_MS = 60;
const SPEECH_GAIN = 4;

/** Measures how loud a microphone is. Browsers let it run only after the person has touched the page. */
export function measureLevel(track: MediaStreamTrack): LevelMeter {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const level = createLiveCell(0);
  let peak = 0;

  const resume = () => {
    if (context.state === 'suspended') void context.resume();
  };
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
    const loudness = Math.min(1, Math.sqrt(power) * SPEECH_GAIN);
    peak = Math.max(peak, loudness);
    level.write(Math.max(loudness, level.read() * 0.8));
  }, EVERY_MS);
  addEventListener('pointerdown', resume);
  document.addEventListener('visibilitychange', resume);
  resume();

  return {
    level,
    peak: () => peak,
    close() {
      clearInterval(timer);
      removeEventListener('pointerdown', resume);
      document.removeEventListener('visibilitychange', resume);
      void context.close();
    },
  };
}
