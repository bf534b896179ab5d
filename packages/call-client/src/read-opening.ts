import type { InvitationOpened, Welcome } from '@visavis/contract/customer';
import { isErrorCode } from '@visavis/contract/error-codes';
import { failed } from './answer.ts';
import type { Answer } from './answer.ts';

type Read = Readonly<Record<string, unknown>>;

/**
 * Reads what the door answered to an invitation, as the contract's `invitationOpened` does. By hand:
 * with zod the first page would weigh a fifth more before anybody has read a word of it.
 */
export function readOpening(raw: unknown): Answer<InvitationOpened> {
  const unreadable = failed('ANSWER_UNREADABLE');
  if (!isRead(raw)) return unreadable;
  if (raw['ok'] === false) {
    const { code, traceId } = raw;
    return isErrorCode(code) && isText(traceId) ? { ok: false, code, traceId } : unreadable;
  }
  const { value } = raw;
  if (!isRead(value) || !isText(value['ticket']) || !isText(value['expiresAt'])) return unreadable;
  const { ticket, expiresAt, welcome } = value;
  if (welcome === null) return { ok: true, value: { ticket, expiresAt, welcome } };
  return isWelcome(welcome) ? { ok: true, value: { ticket, expiresAt, welcome } } : unreadable;
}

const isRead = (raw: unknown): raw is Read => typeof raw === 'object' && raw !== null;
const isText = (raw: unknown): raw is string => typeof raw === 'string';

function isWelcome(raw: unknown): raw is Welcome {
  if (!isRead(raw)) return false;
  const { bankName, reference, name, language, purpose } = raw;
  if (![bankName, reference, name, language].every(isText) || !isRead(purpose)) return false;
  return isText(language) && language in purpose && Object.values(purpose).every(isText);
}
