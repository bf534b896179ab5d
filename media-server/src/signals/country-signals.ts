import { iso1A3Code } from '@rapideditor/country-coder';
import type { Case } from '@visavis/domain/case/case';
import { findOpenSession } from '@visavis/domain/case/find-session';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import type { Signal } from '@visavis/domain/session/session';

const COUNTRY_DIFFERS_VERSION = 1;
const ANONYMISING_NETWORK_VERSION = 1;
const LOCATION_VERSION = 1;

/** What the bank's tables say of an address. */
export type AddressFindings = {
  readonly country: string | undefined;
  readonly network: string | undefined;
};

/**
 * What does not go together of where the customer is: by address, by device, by declared nationality
 * and by the document. Holds countries only, as ISO 3166-1 alpha-3 codes of the sovereign state.
 */
export function listCountrySignals(
  kase: Case,
  procedure: Procedure,
  found: AddressFindings,
): readonly Omit<Signal, 'at'>[] {
  const ip = countryOf(found.country);
  const declared = countryOf(kase.declared.nationality);
  const document = countryOf(documentCountry(kase, procedure));
  const told = { ip, declared, document };
  const signals: Omit<Signal, 'at'>[] = [];
  if (ip && [declared, document].some((other) => other && other !== ip))
    signals.push({
      kind: 'COUNTRY_DIFFERS',
      version: COUNTRY_DIFFERS_VERSION,
      values: known(told),
    });
  if (found.network)
    signals.push({
      kind: 'ANONYMISING_NETWORK',
      version: ANONYMISING_NETWORK_VERSION,
      values: { network: found.network },
    });
  return [...signals, ...locationSignals(kase, procedure, told)];
}

type Told = { readonly [Source in 'ip' | 'declared' | 'document']: string | undefined };

function locationSignals(
  { device }: Case,
  procedure: Procedure,
  told: Told,
): readonly Omit<Signal, 'at'>[] {
  const location = device?.location;
  if (!location || (procedure.location ?? 'OFF') === 'OFF') return [];
  const version = LOCATION_VERSION;
  if (location.state === 'REFUSED')
    return [{ kind: 'LOCATION_REFUSED', version, values: { cause: location.cause } }];
  const { longitude, latitude, accuracyM } = location;
  const here = iso1A3Code([longitude, latitude]) ?? undefined;
  const differs = Object.values(told).some((other) => other && other !== here);
  // At sea there is no country, which differs from none.
  if (!here || !differs) return [];
  const values = { ...known({ location: here, ...told }), accuracyM };
  return [{ kind: 'LOCATION_DIFFERS', version, values }];
}

/** What tables have for an address that is of no one country. */
const NO_COUNTRY = ['EU', 'AP', 'A1', 'A2', 'O1', 'ZZ'];

/** A table may hold two letters or three. */
const countryOf = (code: string | undefined): string | undefined =>
  code === undefined || NO_COUNTRY.includes(code) ? undefined : (iso1A3Code(code) ?? undefined);

function documentCountry(kase: Case, { documents }: Procedure): string | undefined {
  const chosen = findOpenSession(kase)?.document;
  return documents?.models.find(({ id }) => id === chosen?.id)?.country;
}

const known = (values: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
