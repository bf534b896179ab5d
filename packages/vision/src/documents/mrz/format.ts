/** The formats of ICAO Doc 9303 parts 5, 6 and 4. */
export const MRZ_FORMATS = ['TD1', 'TD2', 'TD3'] as const;
export type MrzFormat = (typeof MRZ_FORMATS)[number];
