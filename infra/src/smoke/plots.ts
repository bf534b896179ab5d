import type { Declared } from '@visavis/domain/case/case';
import type { Language } from '@visavis/domain/language';
import type { Holder } from '@visavis/vision/testing/specimens/holder';

/** Who is identified in a story, by which procedure, with which document. */
export type Plot = {
  readonly procedureId: string;
  readonly language: Language;
  /** The person, and the document that they hold before the camera. */
  readonly holder: Holder;
  readonly address: string;
  readonly documentType: Declared['documentType'];
  /** The model that the agent recognises. */
  readonly modelId: string;
};

const PLOTS: readonly Plot[] = [
  {
    procedureId: 'gr-bog-video',
    language: 'en',
    holder: {
      familyName: 'PAPADOPOULOU',
      givenNames: 'ELENI',
      birthDate: '1990-04-12',
      nationality: 'GRC',
      documentNumber: 'AK123456',
      expiryDate: '2033-01-31',
      sex: 'F',
    },
    address: 'eleni@customer.example',
    documentType: 'ID_CARD',
    modelId: 'grc-id-2023',
  },
  {
    procedureId: 'de-bafin-3-2017',
    language: 'de',
    holder: {
      familyName: 'MUSTERFRAU',
      givenNames: 'ANNA',
      birthDate: '1984-08-12',
      nationality: 'DEU',
      documentNumber: 'L01X00T47',
      expiryDate: '2031-08-01',
      sex: 'F',
    },
    address: 'anna@customer.example',
    documentType: 'ID_CARD',
    modelId: 'deu-id-2021',
  },
  {
    procedureId: 'eu-etsi-119461-attended',
    language: 'pl',
    holder: {
      familyName: 'KOWALSKA',
      givenNames: 'ZOFIA',
      birthDate: '1991-05-17',
      nationality: 'POL',
      documentNumber: 'DFK482915',
      expiryDate: '2032-03-09',
      sex: 'F',
    },
    address: 'zofia@customer.example',
    documentType: 'ID_CARD',
    modelId: 'pol-id-2019',
  },
];

export const PROCEDURES = PLOTS.map(({ procedureId }) => procedureId);

/** The story of a procedure. @throws Error where none is told about it */
export function plotOf(procedureId: string): Plot {
  const plot = PLOTS.find((one) => one.procedureId === procedureId);
  if (!plot) throw new Error(`There is no story of ${procedureId}, only ${PROCEDURES.join(', ')}.`);
  return plot;
}
