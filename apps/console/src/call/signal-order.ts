import type { LedSession } from '@visavis/contract/staff';
import type { SignalKind } from '@visavis/domain/session/session';

type Signal = LedSession['signals'][number];

/** Everything that was noted of one kind, the newest first. */
export type SignalGroup = { readonly kind: SignalKind; readonly signals: readonly Signal[] };

/** What is most likely to be an attack stands first. None of it is a verdict. */
const WORST_FIRST = [
  'REMOTE_CONTROL',
  'VIRTUAL_CAMERA',
  'SECOND_DEVICE',
  'IMPLAUSIBLE_CAMERA',
  'FRAME_TIMING',
  'ANONYMISING_NETWORK',
  'COUNTRY_DIFFERS',
  'LOCATION_DIFFERS',
  'DEVICE_CHANGED',
  'LOCATION_REFUSED',
  'PAGE_HIDDEN',
] as const satisfies readonly SignalKind[];

/** The signals by kind, the worst kind first. */
export const groupSignals = (signals: readonly Signal[]): readonly SignalGroup[] =>
  WORST_FIRST.map((kind) => ({
    kind,
    signals: signals.filter((signal) => signal.kind === kind).reverse(),
  })).filter((group) => group.signals.length > 0);
