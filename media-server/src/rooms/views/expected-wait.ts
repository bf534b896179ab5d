/** A free agent is rung for at once and has this long to answer. */
const TO_ANSWER_MS = 20_000;

/**
 * How long a customer at this position will wait, or null where nothing says it: nobody who may take
 * them is there, or all are busy and no call has ended within the last hour. The first ones get the
 * agents who are free; the others wait for calls to end, which agents spread evenly.
 */
export function expectedWaitMs(
  position: number,
  agents: { readonly present: number; readonly busy: number },
  meanCallMs: number | null,
): number | null {
  if (agents.present === 0) return null;
  const free = Math.max(0, agents.present - agents.busy);
  if (position <= free) return TO_ANSWER_MS;
  if (meanCallMs === null) return null;
  return Math.ceil(((position - free) / agents.present) * meanCallMs);
}
