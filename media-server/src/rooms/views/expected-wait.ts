const USUAL_CALL_MS = 8 * 60_000;
/** A free agent sees the customer in the queue and presses one key. */
const TO_NOTICE_MS = 30_000;

/**
 * How long a customer at this position will wait, or null where no agent is there. The first ones
 * get the agents who are free; the others wait for calls to end, which agents spread evenly.
 */
export function expectedWaitMs(
  position: number,
  agents: { readonly present: number; readonly busy: number },
): number | null {
  if (agents.present === 0) return null;
  const free = Math.max(0, agents.present - agents.busy);
  if (position <= free) return TO_NOTICE_MS;
  return Math.ceil(((position - free) / agents.present) * USUAL_CALL_MS);
}
