import type { Role } from '@visavis/domain/access/access';
import type { StaffId } from '@visavis/domain/ids';
import type { HouseJournal } from '@visavis/use-cases/ports';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError } from 'better-auth/api';
import type { ConsoleConfig } from './config.ts';

const HOUR_S = 3600;
const SIGN_IN_LASTS_S = 8 * HOUR_S;

export type AuthOptions = {
  readonly config: Pick<ConsoleConfig, 'VISAVIS_CONSOLE_URL' | 'VISAVIS_AUTH_SECRET'>;
  readonly database: Parameters<typeof prismaAdapter>[0];
  readonly findStaff: (
    id: StaffId,
  ) => Promise<{ readonly role: Role; readonly disabled: boolean } | undefined>;
  readonly house: HouseJournal;
};

/**
 * Sign-in of staff by e-mail and password. Each sign-in is a row in the database, so that it can be
 * revoked; it lasts eight hours from its last use.
 */
export function createAuth({ config, database, findStaff, house }: AuthOptions) {
  return betterAuth({
    appName: 'Visavis',
    baseURL: config.VISAVIS_CONSOLE_URL,
    secret: config.VISAVIS_AUTH_SECRET,
    trustedOrigins: [config.VISAVIS_CONSOLE_URL],
    database: prismaAdapter(database, { provider: 'postgresql' }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12 },
    user: {
      modelName: 'staff',
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        disabled: { type: 'boolean', required: true, input: false },
      },
    },
    account: { modelName: 'staffAccount' },
    verification: { modelName: 'staffVerification' },
    session: {
      modelName: 'staffSession',
      expiresIn: SIGN_IN_LASTS_S,
      updateAge: HOUR_S / 4,
      deferSessionRefresh: true,
    },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 300,
      customRules: { '/sign-in/email': { window: 60, max: 30 } },
    },
    advanced: {
      cookiePrefix: 'visavis',
      useSecureCookies: config.VISAVIS_CONSOLE_URL.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
    databaseHooks: {
      session: {
        create: {
          // Before the row exists: a sign-in that is not in the journal can't be used.
          before: async ({ userId }) => {
            const id = userId as StaffId;
            const staff = await findStaff(id);
            if (!staff || staff.disabled)
              throw new APIError('UNAUTHORIZED', { code: 'INVALID_EMAIL_OR_PASSWORD' });
            const actor = { kind: 'STAFF', id, role: staff.role } as const;
            await house.record(actor, { type: 'staff.signed-in', staffId: id });
          },
        },
      },
    },
  });
}

export type Auth = ReturnType<typeof createAuth>;
