'use server';

import { apiKeyId } from '@visavis/contract/vocabulary';
import { createApiKey, revokeApiKey } from '@visavis/use-cases/staff/staff';
import { z } from 'zod';
import { action } from '../action.ts';

/** Makes an API key; its secret is shown once. */
export const makeApiKey = action(
  'create-api-key',
  z.strictObject({ name: z.string().trim().min(1).max(100) }),
  (asked, actor, { ports }) => createApiKey(ports, actor, asked.name),
);

/** Makes an API key useless at once. */
export const endApiKey = action(
  'revoke-api-key',
  z.strictObject({ apiKeyId }),
  async (asked, actor, { ports }) => {
    await revokeApiKey(ports, actor, asked.apiKeyId);
    return {};
  },
);
