/** What a state prints on its documents, and in which words it names the fields. */
export type Labels = {
  readonly title: string;
  readonly familyName: string;
  readonly givenNames: string;
  readonly nationality: string;
  readonly ownNationality: string;
  readonly documentNumber: string;
  readonly birthDate: string;
  readonly sex: string;
  readonly expiryDate: string;
};

const LABELS: Readonly<Record<string, Labels>> = {
  GRC: {
    title: 'ΕΛΛΗΝΙΚΗ ΔΗΜΟΚΡΑΤΙΑ · SPECIMEN',
    familyName: 'ΕΠΩΝΥΜΟ / SURNAME',
    givenNames: 'ΟΝΟΜΑ / GIVEN NAME',
    nationality: 'ΙΘΑΓΕΝΕΙΑ / NATIONALITY',
    ownNationality: 'GRC',
    documentNumber: 'ΑΡΙΘΜΟΣ / DOCUMENT NO',
    birthDate: 'ΗΜ. ΓΕΝΝΗΣΗΣ / DATE OF BIRTH',
    sex: 'ΦΥΛΟ / SEX',
    expiryDate: 'ΗΜ. ΛΗΞΗΣ / DATE OF EXPIRY',
  },
  POL: {
    title: 'RZECZPOSPOLITA POLSKA · SPECIMEN',
    familyName: 'NAZWISKO / SURNAME',
    givenNames: 'IMIONA / GIVEN NAMES',
    nationality: 'OBYWATELSTWO / NATIONALITY',
    ownNationality: 'POLSKIE',
    documentNumber: 'NUMER / DOCUMENT NUMBER',
    birthDate: 'DATA URODZENIA / DATE OF BIRTH',
    sex: 'PŁEĆ / SEX',
    expiryDate: 'TERMIN WAŻNOŚCI / EXPIRY DATE',
  },
  DEU: {
    title: 'BUNDESREPUBLIK DEUTSCHLAND · SPECIMEN',
    familyName: 'Name / Surname / Nom',
    givenNames: 'Vornamen / Given names / Prénoms',
    nationality: 'Staatsangehörigkeit / Nationality',
    ownNationality: 'DEUTSCH',
    documentNumber: 'Nummer / Document no.',
    birthDate: 'Geburtsdatum / Date of birth',
    sex: 'Geschlecht / Sex',
    expiryDate: 'Gültig bis / Date of expiry',
  },
};

const UTOPIA: Labels = {
  title: 'UTOPIA · SPECIMEN',
  familyName: 'Surname',
  givenNames: 'Given names',
  nationality: 'Nationality',
  ownNationality: 'UTO',
  documentNumber: 'Document no.',
  birthDate: 'Date of birth',
  sex: 'Sex',
  expiryDate: 'Date of expiry',
};

export const labelsOf = (state: string): Labels => LABELS[state] ?? UTOPIA;
