import { GRANTS } from '@visavis/domain/access/access';
import type { Action, Role } from '@visavis/domain/access/access';

export type Place = { readonly key: PlaceKey; readonly href: string; readonly needs: Action };
export type PlaceKey =
  | 'queue'
  | 'cases'
  | 'staff'
  | 'certificates'
  | 'serviceHours'
  | 'procedures'
  | 'apiKeys'
  | 'journal'
  | 'outbox';

/** The pages that the bar on top leads to, in its order, and the right that each needs. */
export const PLACES: readonly Place[] = [
  { key: 'queue', href: '/queue', needs: 'queue:see' },
  { key: 'cases', href: '/cases', needs: 'case:find' },
  { key: 'staff', href: '/staff', needs: 'staff:manage' },
  { key: 'certificates', href: '/certificates', needs: 'certificate:manage' },
  { key: 'serviceHours', href: '/service-hours', needs: 'service-hours:manage' },
  { key: 'procedures', href: '/procedures', needs: 'procedure:draft' },
  { key: 'apiKeys', href: '/api-keys', needs: 'api-key:manage' },
  { key: 'journal', href: '/journal', needs: 'house-journal:view' },
];

/** Where the messages are while there is no mail server. */
const TRIAL_PLACE: Place = { key: 'outbox', href: '/outbox', needs: 'outbox:view' };

/** What a role finds in the bar. The use cases check again: this only spares a refusal. */
export const placesOf = (
  role: Role,
  { keepsMessages = false }: { readonly keepsMessages?: boolean } = {},
): readonly Place[] =>
  [...PLACES, ...(keepsMessages ? [TRIAL_PLACE] : [])].filter(({ needs }) => {
    const grantees: readonly string[] = GRANTS[needs];
    return grantees.includes(role);
  });

/** Where a role begins its day. */
export const startOf = (role: Role): string => placesOf(role)[0]?.href ?? '/sign-in';
