import type { Instant } from '@visavis/domain/ids';
import { stateOf, type CertificateState } from '@visavis/domain/staff/certificate';
import type { Qualification } from '@visavis/use-cases/ports';
import { listQualifications } from '@visavis/use-cases/staff/qualifications';
import type { QualificationView } from '../administration/qualification-view.ts';
import type { StaffActor } from './actor.ts';
import type { Parts } from './parts.ts';

/** The agents who may sign in; of each the certificates that need an eye first. @throws DomainError ROLE_FORBIDS */
export async function readQualifications(
  { ports }: Parts,
  actor: StaffActor,
): Promise<readonly QualificationView[]> {
  return viewsOf(await listQualifications(ports, actor), ports.clock.now());
}

const viewsOf = (staff: readonly Qualification[], now: Instant): readonly QualificationView[] =>
  staff
    .filter(({ role, disabled }) => role === 'AGENT' && !disabled)
    .map(({ id, name, languages, certificates }) => ({
      id,
      name,
      languages,
      certificates: certificates
        .map((certificate) => ({ ...certificate, state: stateOf(certificate, now) }))
        .map(({ id: certificateId, documentType, language, expiresOn, state }) => ({
          ...{ id: certificateId, documentType, language, expiresOn, state },
        }))
        .sort((one, other) => rank(one.state) - rank(other.state)),
    }));

const ORDER: readonly CertificateState[] = [
  'EXPIRES_SOON',
  'EXPIRED',
  'NOT_YET',
  'VALID',
  'WITHDRAWN',
];
const rank = (state: CertificateState): number => ORDER.indexOf(state);
