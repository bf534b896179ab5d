import type {
  Appointment,
  Case,
  Consent,
  Declared,
  DeviceReport,
  Invitation,
} from '@visavis/domain/case/case';
import type { CaseId, StaffId } from '@visavis/domain/ids';
import type { Language } from '@visavis/domain/language';
import { Prisma } from '../generated/client.ts';
import { fold } from '../search-text.ts';
import { fromJson, orNull, toInstant, toInstantOrNull, withoutNulls } from './columns.ts';
import { toSession, WHOLE_SESSION } from './session-rows.ts';

const BY_POSITION = { orderBy: { position: 'asc' } } as const;

/** Everything that a case is read from. */
export const WHOLE_CASE = {
  consents: BY_POSITION,
  sessions: { ...BY_POSITION, include: WHOLE_SESSION },
} as const satisfies Prisma.CaseInclude;

export type WholeCaseRow = Prisma.CaseGetPayload<{ include: typeof WHOLE_CASE }>;

/** The case as its rows tell it. */
export function toCase(row: WholeCaseRow): Case {
  return {
    ...withoutNulls({
      bankReference: row.bankReference,
      openedBy: row.openedBy as StaffId | null,
      appointment: toAppointment(row),
      device: fromJson<DeviceReport | null>(row.device),
    }),
    id: row.id as CaseId,
    version: row.version,
    priority: row.priority,
    reference: row.reference,
    declared: fromJson<Declared>(row.declared),
    salt: row.salt,
    language: row.language as Language,
    procedure: { id: row.procedureId, version: row.procedureVersion },
    invitation: withoutNulls({
      secretHash: row.secretHash,
      expiresAt: toInstant(row.invitationExpiresAt),
      cancelledAt: toInstantOrNull(row.invitationCancelledAt),
      deviceKey: row.deviceKey,
      handOver: toHandOver(row),
      wayBack: row.wayBackHash === null ? null : { secretHash: row.wayBackHash },
    }),
    consents: row.consents.map(toConsent),
    sessions: row.sessions.map(toSession),
    openedAt: toInstant(row.openedAt),
  };
}

function toAppointment(row: WholeCaseRow): Appointment | null {
  const { appointmentStartsAt: starts, appointmentEndsAt: ends, appointmentSeat: seat } = row;
  if (!starts || !ends || seat === null) return null;
  return withoutNulls({
    ...{ startsAt: toInstant(starts), endsAt: toInstant(ends), seat },
    confirmedAt: toInstantOrNull(row.appointmentConfirmedAt),
    remindedAt: toInstantOrNull(row.appointmentRemindedAt),
    missedAt: toInstantOrNull(row.appointmentMissedAt),
  });
}

function toHandOver(row: WholeCaseRow): NonNullable<Invitation['handOver']> | null {
  const { handOverHash: secretHash, handOverExpiresAt: expiresAt } = row;
  if (!secretHash || !expiresAt) return null;
  const madeAt = toInstantOrNull(row.handOverMadeAt);
  return withoutNulls({ secretHash, expiresAt: toInstant(expiresAt), madeAt });
}

const toConsent = (row: WholeCaseRow['consents'][number]): Consent => ({
  purpose: row.purpose,
  textVersion: row.textVersion,
  language: row.language as Language,
  at: toInstant(row.at),
});

/** The row of the case itself, without what hangs on it. */
export const toCaseRow = (kase: Case): Prisma.CaseUncheckedCreateInput => ({
  id: kase.id,
  version: kase.version,
  reference: kase.reference,
  bankReference: orNull(kase.bankReference),
  declared: kase.declared,
  salt: kase.salt,
  language: kase.language,
  procedureId: kase.procedure.id,
  procedureVersion: kase.procedure.version,
  secretHash: kase.invitation.secretHash,
  invitationExpiresAt: kase.invitation.expiresAt,
  invitationCancelledAt: orNull(kase.invitation.cancelledAt),
  deviceKey: orNull(kase.invitation.deviceKey),
  device: kase.device ?? Prisma.DbNull,
  priority: kase.priority,
  appointmentStartsAt: orNull(kase.appointment?.startsAt),
  appointmentEndsAt: orNull(kase.appointment?.endsAt),
  appointmentSeat: orNull(kase.appointment?.seat),
  appointmentConfirmedAt: orNull(kase.appointment?.confirmedAt),
  appointmentRemindedAt: orNull(kase.appointment?.remindedAt),
  appointmentMissedAt: orNull(kase.appointment?.missedAt),
  wayBackHash: orNull(kase.invitation.wayBack?.secretHash),
  handOverHash: orNull(kase.invitation.handOver?.secretHash),
  handOverExpiresAt: orNull(kase.invitation.handOver?.expiresAt),
  handOverMadeAt: orNull(kase.invitation.handOver?.madeAt),
  openedAt: kase.openedAt,
  openedBy: orNull(kase.openedBy),
  searchName: fold(`${kase.declared.givenNames} ${kase.declared.familyName}`),
  searchBankReference: fold(kase.bankReference ?? ''),
});

export const toConsentRow = (
  consent: Consent,
  position: number,
): Omit<Prisma.ConsentUncheckedCreateInput, 'caseId'> => ({ ...consent, position });
