'use server';

import { staffId } from '@visavis/contract/vocabulary';
import { ROLES } from '@visavis/domain/access/access';
import { changeStaff, createStaff, revokeSessions } from '@visavis/use-cases/staff/staff';
import { z } from 'zod';
import { action } from '../action.ts';

const role = z.enum(ROLES);

/** Adds a member of staff. The first password is made here and shown once. */
export const addStaff = action(
  'create-staff',
  z.strictObject({ name: z.string().trim().min(1).max(100), email: z.email().max(320), role }),
  async (asked, actor, { ports }) => {
    const password = ports.chance.secret(12);
    const { id, name, email } = await createStaff(ports, actor, { ...asked, password });
    return { id, name, email, password };
  },
);

/** Gives a member of staff another role. */
export const changeRole = action(
  'change-role',
  z.strictObject({ staffId, role }),
  async (asked, actor, { ports }) => {
    await changeStaff(ports, actor, asked.staffId, { role: asked.role });
    return {};
  },
);

/** Takes a member of staff's access away, or gives it back. */
export const setDisabled = action(
  'disable-staff',
  z.strictObject({ staffId, disabled: z.boolean() }),
  async (asked, actor, { ports }) => {
    await changeStaff(ports, actor, asked.staffId, { disabled: asked.disabled });
    return {};
  },
);

/** Ends every sign-in of a member of staff. */
export const endSignIns = action(
  'revoke-sessions',
  z.strictObject({ staffId }),
  async (asked, actor, { ports }) => {
    await revokeSessions(ports, actor, asked.staffId);
    return {};
  },
);
