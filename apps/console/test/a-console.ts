import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, jest } from '@jest/globals';
import type { Role } from '@visavis/domain/access/access';
import { scratchEnvironment } from '@visavis/infra/scratch-environment';
import { startSystem, type System } from '@visavis/infra/start-system';
import { withTestDatabase } from '@visavis/infra/test-database';
import { connect, type Connection } from '@visavis/prisma/connect';

const EMAILS: Readonly<Record<Role, string>> = {
  AGENT: 'agent@visavis.example',
  SUPERVISOR: 'supervisor@visavis.example',
  AUDITOR: 'auditor@visavis.example',
  ADMINISTRATOR: 'admin@visavis.example',
};

type Running = { readonly system: System; readonly connection: Connection };

/** The real console behind the real gateway, with demo staff, for the tests of one file. */
export function withConsole(settings: () => Readonly<Record<string, string>> = () => ({})) {
  jest.setTimeout(180_000);
  let running: Running | undefined;
  const get = () => {
    if (!running) throw new Error('The console is there only within tests and hooks.');
    return running;
  };
  afterAll(async () => {
    await running?.connection.close();
    await running?.system.stop();
    if (running) await rm(running.system.dataFolder, { recursive: true, force: true });
  });
  const database = withTestDatabase();
  beforeAll(async () => {
    const env = {
      ...(await scratchEnvironment()),
      VISAVIS_DATABASE_URL: database.url,
      ...settings(),
    };
    const system = await startSystem({ env, only: ['gateway', 'console'] });
    running = { system, connection: connect(database.url, { connections: 2 }) };
  });
  const memberOf = (role: Role) => {
    const email = EMAILS[role];
    const found = get().system.seeded.signIns.find((person) => person.email === email);
    if (!found) throw new Error(`Nobody of the demo staff is ${role}.`);
    return { email, password: found.password };
  };
  return {
    get url() {
      return get().system.consoleUrl;
    },
    get dataFolder() {
      return get().system.dataFolder;
    },
    get prisma() {
      return get().connection.prisma;
    },
    memberOf,
    /** Asks for something as a browser on a page of the console would. */
    ask(path: string, init: RequestInit & { readonly cookie?: string | undefined } = {}) {
      const { cookie, headers, ...rest } = init;
      const { consoleUrl } = get().system;
      return fetch(consoleUrl + path, {
        redirect: 'manual',
        ...rest,
        headers: { origin: consoleUrl, ...(cookie ? { cookie } : {}), ...headers },
      });
    },
    /** Signs in and answers the cookie. */
    async signIn(role: Role): Promise<string> {
      const answered = await signInAt(get().system.consoleUrl, memberOf(role));
      const cookie = cookieOf(answered);
      if (!cookie) throw new Error(`The sign-in as ${role} answered ${answered.status}.`);
      return cookie;
    },
  };
}

export type TestConsole = ReturnType<typeof withConsole>;

/** Sends credentials as the sign-in page does. */
export const signInAt = (
  consoleUrl: string,
  credentials: { readonly email: string; readonly password: string },
): Promise<Response> =>
  fetch(`${consoleUrl}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: consoleUrl },
    body: JSON.stringify(credentials),
  });

/** The session cookie that an answer sets, as it is sent back. */
export const cookieOf = (answered: Response): string | undefined =>
  answered.headers
    .getSetCookie()
    .find((cookie) => cookie.includes('session_token='))
    ?.split(';')[0];
