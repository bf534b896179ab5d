'use server';

import { headers } from 'next/headers';
import { z } from 'zod';
import { action } from '../action.ts';
import { getSignedIn } from '../actor.ts';
import { endOwnSignIn } from '../own-sign-ins.ts';

/** Ends one of one's own sign-ins. */
export const endMySignIn = action(
  'end-own-sign-in',
  z.strictObject({ signInId: z.string().min(1).max(128) }),
  async (asked, _actor, parts) => {
    await endOwnSignIn(parts, await getSignedIn(), await headers(), asked.signInId);
    return {};
  },
);
