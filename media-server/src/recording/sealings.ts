import { SPEAKERS, type Speaker } from '@visavis/domain/session/session';
import type { Sealing } from '@visavis/evidence/sealed/file-key';

/** What the file of each who is recorded in a stretch is sealed with. */
export type Sealings<Of = Sealing> = { readonly [Who in Speaker]?: Of };

/** Those of whom the stretch is, in one order everywhere. */
export const listSealings = <Of>(sealings: Sealings<Of>): readonly (readonly [Speaker, Of])[] =>
  SPEAKERS.flatMap((speaker) => {
    const sealing = sealings[speaker];
    return sealing ? [[speaker, sealing] as const] : [];
  });

export const mapSealings = <Of, To>(sealings: Sealings<Of>, map: (one: Of) => To): Sealings<To> =>
  Object.fromEntries(listSealings(sealings).map(([speaker, one]) => [speaker, map(one)]));
