import type { Role } from '../access/access.ts';
import type { DocumentType } from '../case/case.ts';
import type { StaffId } from '../ids.ts';
import type { Language } from '../language.ts';
import type { PresenceState } from '../staff/presence.ts';

/** Everything that is written down about the house: staff, keys, searches. */
export type HouseFact =
  | { readonly type: 'staff.created'; readonly staffId: StaffId; readonly role: Role }
  | {
      readonly type: 'staff.changed';
      readonly staffId: StaffId;
      readonly role: Role;
      readonly disabled: boolean;
    }
  | { readonly type: 'staff.signed-in'; readonly staffId: StaffId }
  | { readonly type: 'staff.signed-out'; readonly staffId: StaffId }
  | { readonly type: 'staff.sessions-revoked'; readonly staffId: StaffId }
  | { readonly type: 'api-key.created'; readonly apiKeyId: string }
  | { readonly type: 'api-key.revoked'; readonly apiKeyId: string }
  | {
      readonly type: 'presence.changed';
      readonly staffId: StaffId;
      readonly presence: PresenceState;
      readonly reason?: string;
    }
  | {
      readonly type: 'certificate.given';
      readonly staffId: StaffId;
      readonly certificateId: string;
      readonly documentType: DocumentType;
      readonly language: Language;
      readonly expiresOn: string;
    }
  | {
      readonly type: 'certificate.withdrawn';
      readonly staffId: StaffId;
      readonly certificateId: string;
    }
  | {
      readonly type: 'languages.changed';
      readonly staffId: StaffId;
      readonly languages: readonly Language[];
    }
  | {
      readonly type: 'service-hours.changed' | 'service-hours.removed';
      readonly procedureId: string;
      readonly language: Language;
    }
  | {
      readonly type:
        | 'procedure.drafted'
        | 'procedure.proposed'
        | 'procedure.returned'
        | 'procedure.published'
        | 'procedure.discarded';
      readonly procedure: { readonly id: string; readonly version: number };
      readonly sha256: string;
    }
  | { readonly type: 'master-key.rotated'; readonly to: string; readonly cases: number }
  | {
      readonly type: 'cases.searched';
      readonly filters: readonly string[];
      readonly found: number;
    };
