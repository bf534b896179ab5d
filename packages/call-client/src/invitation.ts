import { invitationOpened } from '@visavis/contract/customer';
import { INVITATION_PATH, TICKET_TTL_SECONDS } from '@visavis/contract/ticket';
import type { z } from 'zod';
import { failed, readAnswer } from './call.ts';
import type { Answer } from './call.ts';
import { proveDevice } from './device-key.ts';

const USABLE_FOR_MS = 60_000;
const ANSWER_WITHIN_MS = 15_000;

type Opened = z.infer<typeof invitationOpened>;

/**
 * Presents the invitation with the proof of this device. A device whose clock is wrong is refused
 * once, and then signs with the server's time.
 */
async function openInvitation(secret: string): Promise<Answer<Opened>> {
  const { answer, serverTime } = await present(secret, Date.now());
  const isClockSuspect =
    !answer.ok && answer.code === 'DEVICE_PROOF_REFUSED' && serverTime !== null;
  return isClockSuspect ? (await present(secret, serverTime)).answer : answer;
}

async function present(
  secret: string,
  now: number,
): Promise<{ readonly answer: Answer<Opened>; readonly serverTime: number | null }> {
  const opening = await proveDevice(secret, new Date(now).toISOString());
  try {
    const response = await fetch(INVITATION_PATH, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(opening),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    const body: unknown = await response.json();
    const answer = readAnswer(invitationOpened, body);
    return { answer, serverTime: timeOf(response.headers.get('date')) };
  } catch {
    return { answer: failed('NO_ANSWER'), serverTime: null };
  }
}

const timeOf = (date: string | null): number | null => {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? null : time;
};

/** Tickets for one invitation; one is used again while it is good for another minute. */
export function invitationTickets(
  secret: string,
): (wish: { readonly isFresh: boolean }) => Promise<Answer<string>> {
  let kept: { readonly ticket: string; readonly until: number } | null = null;
  return async ({ isFresh }) => {
    if (kept && !isFresh && Date.now() < kept.until) return { ok: true, value: kept.ticket };
    const opened = await openInvitation(secret);
    if (!opened.ok) return opened;
    const { ticket } = opened.value;
    kept = { ticket, until: Date.now() + TICKET_TTL_SECONDS * 1_000 - USABLE_FOR_MS };
    return { ok: true, value: ticket };
  };
}
