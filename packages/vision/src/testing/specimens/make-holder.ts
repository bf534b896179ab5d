import type { Holder } from './holder.ts';
import type { Lots } from './random.ts';

type Names = {
  readonly state: string;
  readonly families: readonly string[];
  readonly givens: readonly string[];
};

const GREEK: Names = {
  state: 'GRC',
  families: [
    ...['ΠΑΠΑΔΟΠΟΥΛΟΥ', 'ΓΕΩΡΓΙΟΥ', 'ΚΑΡΑΓΙΑΝΝΗΣ', 'ΑΓΓΕΛΟΠΟΥΛΟΣ', 'ΜΠΑΚΑΣ', 'ΕΥΘΥΜΙΑΔΟΥ'],
    ...['ΤΣΑΛΙΚΗΣ', 'ΞΕΝΑΚΗ', 'ΨΑΡΡΑΣ', 'ΧΑΤΖΗΔΑΚΗΣ', 'ΘΕΟΔΩΡΑΚΗ', 'ΑΥΓΕΡΙΝΟΣ'],
  ],
  givens: ['ΕΛΕΝΗ', 'ΓΕΩΡΓΙΟΣ', 'ΑΙΚΑΤΕΡΙΝΗ', 'ΕΥΑΓΓΕΛΟΣ', 'ΖΩΗ', 'ΠΑΥΛΟΣ', 'ΞΕΝΙΑ', 'ΧΡΙΣΤΙΝΑ'],
};

const POLISH: Names = {
  state: 'POL',
  families: [
    ...['KOWALSKI', 'WIŚNIEWSKA', 'WÓJCIK', 'ŁUKASIEWICZ', 'ŻEROMSKA', 'ZIELIŃSKI', 'GRZĘDA'],
    ...['NOWAK-MAŁECKA', 'SZYMAŃSKA', 'JABŁOŃSKI', 'QUIRINI', 'DĄBROWSKI'],
  ],
  givens: ['ANNA MARIA', 'PAWEŁ', 'ŁUCJA', 'MAŁGORZATA', 'JAN KRZYSZTOF', 'ZOFIA', 'XAWERY', 'EWA'],
};

const GERMAN: Names = {
  state: 'DEU',
  families: [
    ...['MUSTERFRAU', 'MÜLLER', 'SCHÄFER', 'VON DER HEIDE', 'GROß', 'KÖNIG', 'WEIß', 'JÜRGENS'],
    ...['LEUTHEUSSER-SCHNARRENBERGER', 'BECK', 'QUANDT', 'FUX'],
  ],
  givens: ['ANNA', 'JÖRG', 'SOPHIE CHARLOTTE', 'KLAUS-DIETER', 'ÖZLEM', 'EVA', 'MAXIMILIAN', 'UTE'],
};

const UTOPIAN: Names = {
  state: 'UTO',
  families: [
    'ERIKSSON',
    "O'BRIEN",
    'VAN DER BERG',
    'GARCIA LOPEZ',
    'SMITH',
    'NAGY',
    'POPESCU',
    'KIRK',
  ],
  givens: ['ANNA MARIA', 'KEVIN', 'MARY JANE', 'LUCAS', 'IRINA ELENA', 'OWEN', 'GIULIA', 'ZOLTAN'],
};

/** Whose documents are drawn, and how their names are spelt. */
export const SPECIMEN_STATES = ['GRC', 'POL', 'DEU', 'UTO'] as const;
const NAMES: readonly Names[] = [GREEK, POLISH, GERMAN, UTOPIAN];

const NUMBER_SIGNS = '0123456789ABCDEFGHJKLMNPRSTUVWXYZ';

/** A made-up person with a made-up document, by lot. */
export function makeHolder(lots: Lots): Holder {
  const names = lots.pick(NAMES);
  const number = Array.from({ length: 9 }, () => lots.pick([...NUMBER_SIGNS])).join('');
  const digits = Array.from({ length: 11 }, () => lots.below(10)).join('');
  return {
    familyName: lots.pick(names.families),
    givenNames: lots.pick(names.givens),
    birthDate: date(lots, 1941, 2005),
    nationality: names.state,
    documentNumber: number,
    expiryDate: date(lots, 2027, 2035),
    sex: lots.next() < 0.5 ? 'F' : 'M',
    ...(lots.next() < 0.35 ? { personalNumber: digits } : {}),
  };
}

function date(lots: Lots, from: number, to: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const year = from + lots.below(to - from + 1);
  return `${year}-${two(1 + lots.below(12))}-${two(1 + lots.below(28))}`;
}
