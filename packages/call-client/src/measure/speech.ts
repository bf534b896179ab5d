/** From here on a sample of `measureLevel` is taken for speech. */
export const HEARD_FROM = 0.06;

const TAKEN_SAMPLES = 8;

/** The mean of what was loud enough to be speech; null while too little was said. */
export function speechLevelOf(samples: readonly number[]): number | null {
  const spoken = samples.filter((level) => level >= HEARD_FROM);
  if (spoken.length < TAKEN_SAMPLES) return null;
  return spoken.reduce((sum, level) => sum + level, 0) / spoken.length;
}
