import { invitationOpened } from '@visavis/contract/customer';
import { INVITATION_PATH } from '@visavis/contract/ticket';
import type { z } from 'zod';
import { failed, readAnswer } from './call.ts';
import type { Answer } from './call.ts';
import { proveDevice } from './device-key.ts';

const USABLE_FOR_MS = 60_000;
const ANSWER_WITHIN_MS = 15_000;

/** The secret of an invitation link, or undefined where the address holds none. */
export function findSecret(hash: string): string | undefined {
  const secret = hash.replace(/^#/, '');
  return /^[A-Za-z0-9_-]{43}$/.test(secret) ? secret : undefined;
}

/** Presents the invitation and the proof of this device. */
async function openInvitation(secret: string): Promise<Answer<z.infer<typeof invitationOpened>>> {
  const opening = await proveDevice(secret, new Date().toISOString());
  try {
    const response = await fetch(INVITATION_PATH, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(opening),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    return readAnswer(invitationOpened, await response.json());
  } catch {
    return failed('NO_ANSWER');
  }
}

/** Tickets for one invitation; one is used again while it is good for another minute. */
export function invitationTickets(
  secret: string,
): (wish: { readonly isFresh: boolean }) => Promise<Answer<string>> {
  let kept: { readonly ticket: string; readonly until: number } | null = null;
  return async ({ isFresh }) => {
    if (kept && !isFresh && Date.now() < kept.until) return { ok: true, value: kept.ticket };
    const opened = await openInvitation(secret);
    if (!opened.ok) return opened;
    const { ticket, expiresAt } = opened.value;
    kept = { ticket, until: Date.parse(expiresAt) - USABLE_FOR_MS };
    return { ok: true, value: ticket };
  };
}
