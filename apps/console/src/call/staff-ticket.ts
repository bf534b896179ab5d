import { failed, type Answer } from '@visavis/call-client/answer';
import { readAnswer } from '@visavis/call-client/call';
import { z } from 'zod';

const granted = z.object({ ticket: z.string() });

/** Asks the console for a ticket to the media server, with the cookie of the person signed in. */
export async function fetchStaffTicket(): Promise<Answer<string>> {
  let body: unknown;
  try {
    const response = await fetch('/api/ticket', { method: 'POST' });
    body = await response.json();
  } catch {
    return failed('NO_ANSWER');
  }
  const answer = readAnswer(granted, body);
  return answer.ok ? { ok: true, value: answer.value.ticket } : answer;
}
