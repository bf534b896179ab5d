import { SIGNAL_KINDS, type SignalKind } from '@visavis/domain/session/session';
import { readAddressTable, type AddressTable } from './address-table.ts';

/** What a bank says of signals, and the tables that it brings. */
export type SignalSettings = {
  /** The kinds that it does not want. */
  readonly off: readonly SignalKind[];
  /** Without a table the signal is not made. */
  readonly ipCountries?: AddressTable | undefined;
  readonly ipNetworks?: AddressTable | undefined;
};

export type SignalFiles = {
  readonly off: readonly string[] | undefined;
  readonly ipCountryFile: string | undefined;
  readonly ipNetworksFile: string | undefined;
};

/** @throws Error for what is no kind (a misspelt one would stay on), and for a table that is broken */
export async function readSignalSettings(files: SignalFiles): Promise<SignalSettings> {
  const { off = [], ipCountryFile, ipNetworksFile } = files;
  const [ipCountries, ipNetworks] = await Promise.all([
    ipCountryFile === undefined ? undefined : readAddressTable(ipCountryFile),
    ipNetworksFile === undefined ? undefined : readAddressTable(ipNetworksFile),
  ]);
  return { off: off.map(kindOf), ipCountries, ipNetworks };
}

function kindOf(name: string): SignalKind {
  const kind = SIGNAL_KINDS.find((known) => known === name);
  if (!kind) throw new Error(`VISAVIS_SIGNALS_OFF: there is no signal ${name}.`);
  return kind;
}
