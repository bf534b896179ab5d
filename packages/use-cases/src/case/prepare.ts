import { allow, type Actor } from '@visavis/domain/access/access';
import type { Case, ConsentPurpose, DeviceReport } from '@visavis/domain/case/case';
import { checkDevice } from '@visavis/domain/case/check-device';
import { giveConsent as give } from '@visavis/domain/case/consent';
import type { CaseId } from '@visavis/domain/ids';
import type { Language } from '@visavis/domain/language';
import type { Ports } from '../ports.ts';

/** The customer agrees to the purposes of the procedure. @throws DomainError ROLE_FORBIDS | CONSENT_MISSING */
export async function giveConsent(
  ports: Ports,
  actor: Actor & { readonly caseId: CaseId },
  given: { readonly purposes: readonly ConsentPurpose[]; readonly language: Language },
): Promise<Case> {
  allow(actor, 'consent:give');
  return ports.cases.change(actor.caseId, actor, (kase) => {
    const procedure = ports.procedures.get(kase.procedure.id, kase.procedure.version);
    return give(kase, procedure, given, ports.clock.now());
  });
}

/** Keeps what the device check measured. @throws DomainError ROLE_FORBIDS */
export async function reportDevice(
  ports: Ports,
  actor: Actor & { readonly caseId: CaseId },
  report: Omit<DeviceReport, 'at'>,
): Promise<Case> {
  allow(actor, 'device:report');
  return ports.cases.change(actor.caseId, actor, (kase) =>
    checkDevice(kase, report, ports.clock.now()),
  );
}
