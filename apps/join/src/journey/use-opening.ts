'use client';

import { startTransition, useEffect, useState } from 'react';
import { invitationOf } from '@visavis/call-client/invitation';
import type { Invitation } from '@visavis/call-client/invitation';
import { retryDelayMs } from '@visavis/call-client/line-state';
import { pauseUnlessWoken } from '@visavis/call-client/pause';
import type { Welcome } from '@visavis/contract/customer';
import { mayRetry } from '@visavis/contract/error-codes';
import type { ErrorCode } from '@visavis/contract/error-codes';

export type Opening =
  | { readonly kind: 'OPENING' }
  /** `welcome` is null for who has agreed already. */
  | { readonly kind: 'OPEN'; readonly invitation: Invitation; readonly welcome: Welcome | null }
  | { readonly kind: 'REFUSED'; readonly code: ErrorCode };

const OPENING: Opening = { kind: 'OPENING' };

/** Opens the invitation of a secret, as often as it takes. Needs no line to the server yet. */
export function useOpening(secret: string | null): Opening {
  const [opening, setOpening] = useState<Opening>(OPENING);

  useEffect(() => {
    if (secret === null) return undefined;
    let isGone = false;
    const isWanted = () => !isGone;
    const open = async () => {
      // Not for an effect that React takes back at once: each opening is written down.
      await Promise.resolve();
      const opened = await openWhile(isWanted, invitationOf(secret));
      if (isWanted()) startTransition(() => setOpening(opened));
    };
    void open();
    return () => {
      isGone = true;
      setOpening(OPENING);
    };
  }, [secret]);

  return opening;
}

async function openWhile(isWanted: () => boolean, invitation: Invitation): Promise<Opening> {
  for (let attempt = 0; isWanted(); attempt += 1) {
    const answer = await invitation.open();
    if (answer.ok) return { kind: 'OPEN', invitation, welcome: answer.value.welcome };
    const { code } = answer;
    if (code !== 'NO_ANSWER' && code !== 'ANSWER_UNREADABLE' && !mayRetry(code))
      return { kind: 'REFUSED', code };
    await pauseUnlessWoken(retryDelayMs(attempt, Math.random()));
  }
  return OPENING;
}
