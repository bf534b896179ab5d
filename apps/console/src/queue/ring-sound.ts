/** Two short tones, a pause, and again: heard across a room, and not mistaken for an alarm. */
const TONES = [
  { hertz: 660, fromS: 0 },
  { hertz: 880, fromS: 0.22 },
] as const;
const TONE_S = 0.18;
const EVERY_MS = 2_000;
const VOLUME = 0.2;

let context: AudioContext | null = null;

/** Browsers play nothing before somebody has pressed something on the page: call this at a press. */
export async function allowSound(): Promise<void> {
  context ??= new AudioContext();
  if (context.state === 'suspended') await context.resume();
}

/** Rings until the signal says otherwise; stays silent where the browser does not let it. */
export function ring(signal: AbortSignal): void {
  void allowSound();
  chime();
  const timer = setInterval(chime, EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}

function chime(): void {
  if (context?.state !== 'running') return;
  for (const { hertz, fromS } of TONES) playTone(context, hertz, context.currentTime + fromS);
}

function playTone(audio: AudioContext, hertz: number, at: number): void {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = hertz;
  // A tone that begins or ends at once clicks.
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(VOLUME, at + 0.02);
  volume.gain.linearRampToValueAtTime(0, at + TONE_S);
  tone.connect(volume).connect(audio.destination);
  tone.start(at);
  tone.stop(at + TONE_S);
}
