import type { Actor, Role } from '@visavis/domain/access/access';
import { DOCUMENT_TYPES, type Case, type Declared } from '@visavis/domain/case/case';
import { isDecided, renewInvitation } from '@visavis/domain/case/invitation';
import { openCase } from '@visavis/domain/case/open-case';
import { plusMs, type CaseId, type StaffId } from '@visavis/domain/ids';
import { LANGUAGES, type Language } from '@visavis/domain/language';
import { dayOf } from '@visavis/domain/staff/certificate';
import type { Ports, StaffMember, StaffStore } from '@visavis/use-cases/ports';
import type { Database } from './connect.ts';
import { createQualifications } from './qualifications.ts';

const SETUP = { kind: 'SYSTEM', part: 'SETUP' } as const satisfies Actor;
const DAY_MS = 86_400_000;

/** The bank's own reference of the demo case, by which a later start finds it again. */
const DEMO_BANK_REFERENCE = 'DEMO-0001';

type DemoPerson = { readonly name: string; readonly email: string; readonly role: Role };

/** Who signs in to a fresh installation; their passwords are made at its first start. */
export const DEMO_STAFF = [
  { name: 'Eleni Markou', email: 'agent@visavis.example', role: 'AGENT' },
  { name: 'Nikos Vlachos', email: 'agent2@visavis.example', role: 'AGENT' },
  { name: 'Anna Sideri', email: 'supervisor@visavis.example', role: 'SUPERVISOR' },
  { name: 'Petros Lambros', email: 'auditor@visavis.example', role: 'AUDITOR' },
  { name: 'Dimitra Kouri', email: 'admin@visavis.example', role: 'ADMINISTRATOR' },
] as const satisfies readonly DemoPerson[];

export type DemoEmail = (typeof DEMO_STAFF)[number]['email'];
/** The passwords of the demo staff, by e-mail. */
export type DemoPasswords = Readonly<Record<DemoEmail, string>>;

const MARIA: Declared = {
  givenNames: 'Maria',
  familyName: 'Papadopoulou',
  birthDate: '1988-04-17',
  nationality: 'GRC',
  documentType: 'ID_CARD',
  documentNumber: 'AK 482913',
  email: 'maria@visavis.example',
};

type SeedPorts = Pick<Ports, 'cases' | 'procedures' | 'clock' | 'chance' | 'hashes'>;

/** Adds a member of staff. */
export const seedStaff = (
  store: StaffStore,
  person: DemoPerson & { readonly password: string },
): Promise<StaffMember> => store.create(SETUP, person);

/** Every language, and certificates of all documents for a year: what the demo's agents need. */
async function seedQualification(
  { prisma, ports }: Pick<Seeding, 'prisma' | 'ports'>,
  staffId: StaffId,
): Promise<void> {
  const { clock, chance } = ports;
  const qualifications = createQualifications({ prisma, clock });
  const issuedOn = dayOf(clock.now());
  const expiresOn = dayOf(plusMs(clock.now(), 365 * DAY_MS));
  await qualifications.setLanguages(SETUP, staffId, LANGUAGES);
  for (const documentType of DOCUMENT_TYPES)
    for (const language of LANGUAGES) {
      const certificate = { id: chance.id(), staffId, documentType, language };
      await qualifications.give(SETUP, { ...certificate, issuedOn, expiresOn });
    }
}

/** Opens a case; the secret goes into its invitation link. */
export async function seedCase(
  ports: SeedPorts,
  asked: {
    readonly procedureId: string;
    readonly language?: Language;
    readonly declared?: Partial<Declared>;
    readonly bankReference?: string;
    readonly validMs?: number;
  },
): Promise<{ readonly case: Case; readonly secret: string }> {
  const { id, version } = ports.procedures.getCurrent(asked.procedureId);
  const at = ports.clock.now();
  const { secret, secretHash, expiresAt } = makeInvitation(ports, asked.validMs ?? 7 * DAY_MS);
  const opening = openCase(
    {
      id: ports.chance.id() as CaseId,
      reference: ports.chance.reference(),
      bankReference: asked.bankReference,
      declared: { ...MARIA, ...asked.declared },
      salt: ports.chance.secret(16),
      language: asked.language ?? 'el',
      procedure: { id, version },
      secretHash,
      expiresAt,
    },
    at,
  );
  return { case: await ports.cases.open(SETUP, opening), secret };
}

export type Seeding = {
  readonly prisma: Database;
  readonly ports: SeedPorts;
  readonly staff: StaffStore;
  readonly procedureId: string;
  readonly joinUrl: string;
  readonly invitationDays: number;
  readonly passwords: DemoPasswords;
};

export type Seeded = {
  /** Whether this installation had nobody on its staff before. */
  readonly isNew: boolean;
  /** Who of the demo staff is still there and may sign in with the password that was made for them. */
  readonly signIns: readonly (DemoPerson & { readonly password: string })[];
  /** A link that opens, at every start; undefined where the demo was not wanted. */
  readonly invitationLink: string | undefined;
};

/**
 * Fills an empty installation with the demo staff and one open case. In one that has been used
 * before it changes nobody, and only sees to it that the demo case has a link that can be printed.
 */
export async function seedIfEmpty(seeding: Seeding): Promise<Seeded> {
  const { prisma, staff, passwords } = seeding;
  const isNew = (await prisma.staff.count()) === 0;
  if (isNew)
    for (const person of DEMO_STAFF) {
      const member = await seedStaff(staff, { ...person, password: passwords[person.email] });
      if (person.role === 'AGENT') await seedQualification(seeding, member.id);
    }
  const present = await prisma.staff.findMany({
    where: { email: { in: DEMO_STAFF.map(({ email }) => email) }, disabled: false },
    select: { email: true },
  });
  const emails = new Set(present.map(({ email }) => email));
  return {
    isNew,
    signIns: DEMO_STAFF.filter(({ email }) => emails.has(email)).map((person) => ({
      ...person,
      password: passwords[person.email],
    })),
    invitationLink: emails.size > 0 ? await makeDemoLink(seeding) : undefined,
  };
}

/** Only a link's hash is kept, so what can be printed is always a fresh one. */
async function makeDemoLink({
  prisma,
  ports,
  procedureId,
  joinUrl,
  invitationDays,
}: Seeding): Promise<string> {
  const validMs = invitationDays * DAY_MS;
  const newest = await prisma.case.findFirst({
    where: { bankReference: DEMO_BANK_REFERENCE },
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  const linkOf = (secret: string) => `${joinUrl}/#${secret}`;
  const kase = newest && (await ports.cases.get(newest.id as CaseId));
  if (!kase || isDecided(kase) || kase.sessions.some(({ state }) => state !== 'ENDED')) {
    const opened = await seedCase(ports, {
      procedureId,
      bankReference: DEMO_BANK_REFERENCE,
      validMs,
    });
    return linkOf(opened.secret);
  }
  const { secret, ...renewed } = makeInvitation(ports, validMs);
  await ports.cases.change(kase.id, SETUP, (now) => renewInvitation(now, renewed));
  return linkOf(secret);
}

function makeInvitation({ chance, hashes, clock }: SeedPorts, validMs: number) {
  const secret = chance.secret(32);
  return {
    secret,
    secretHash: hashes.ofSecret(secret),
    expiresAt: plusMs(clock.now(), validMs),
  };
}
