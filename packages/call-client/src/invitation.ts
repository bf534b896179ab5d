import type { InvitationOpened } from '@visavis/contract/customer';
import { INVITATION_PATH, TICKET_TTL_SECONDS } from '@visavis/contract/doors';
import { failed } from './answer.ts';
import type { Answer } from './answer.ts';
import { proveDevice } from './device-key.ts';
import { readOpening } from './read-opening.ts';

const USABLE_FOR_MS = 60_000;
const ANSWER_WITHIN_MS = 15_000;

/** A link that can be opened with this device, for as long as it is good. */
export type Invitation = {
  /** Presents it anew. */
  open(): Promise<Answer<InvitationOpened>>;
  /** A ticket to connect with; one is used again while it is good for another minute. */
  getTicket(wish: { readonly isFresh: boolean }): Promise<Answer<string>>;
};

/**
 * Presents the invitation with the proof of this device. A device whose clock is wrong is refused
 * once, and then signs with the server's time.
 */
async function openInvitation(secret: string): Promise<Answer<InvitationOpened>> {
  const { answer, serverTime } = await present(secret, Date.now());
  const isClockSuspect =
    !answer.ok && answer.code === 'DEVICE_PROOF_REFUSED' && serverTime !== null;
  return isClockSuspect ? (await present(secret, serverTime)).answer : answer;
}

async function present(
  secret: string,
  now: number,
): Promise<{ readonly answer: Answer<InvitationOpened>; readonly serverTime: number | null }> {
  const opening = await proveDevice(secret, new Date(now).toISOString());
  try {
    const response = await fetch(INVITATION_PATH, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(opening),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    const body: unknown = await response.json();
    const answer = readOpening(body);
    return { answer, serverTime: timeOf(response.headers.get('date')) };
  } catch {
    return { answer: failed('NO_ANSWER'), serverTime: null };
  }
}

const timeOf = (date: string | null): number | null => {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? null : time;
};

/** The invitation of a secret. Nothing is sent before it is opened, or asked for a ticket. */
export function invitationOf(secret: string): Invitation {
  let kept: { readonly ticket: string; readonly until: number } | null = null;

  async function open(): Promise<Answer<InvitationOpened>> {
    const opened = await openInvitation(secret);
    if (opened.ok) {
      const { ticket } = opened.value;
      kept = { ticket, until: Date.now() + TICKET_TTL_SECONDS * 1_000 - USABLE_FOR_MS };
    }
    return opened;
  }

  return {
    open,
    async getTicket({ isFresh }) {
      if (kept && !isFresh && Date.now() < kept.until) return { ok: true, value: kept.ticket };
      const opened = await open();
      return opened.ok ? { ok: true, value: opened.value.ticket } : opened;
    },
  };
}
