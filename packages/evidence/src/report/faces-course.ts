import type { ReportedSession } from './report-schema.ts';
import { each, type Told } from './told.ts';

/** The agent's own look at the face, from the journal of a session alone. */
export function facesIn(
  entries: readonly Told[],
): Pick<ReportedSession, 'faceSheets' | 'lightChecks'> {
  const ends = each(entries, ['light-check.ended'], ({ check, end, lights }) => ({
    ...{ check, end },
    lights: lights.map((light) => ({ ...light })),
  }));
  return {
    faceSheets: each(entries, ['face-sheet.filled'], ({ portrait, face, regions, overall }) => ({
      ...{ portrait, regions: { ...regions }, overall },
      ...(face ? { face } : {}),
    })),
    lightChecks: each(entries, ['light-check.began'], ({ check, colours }) => {
      const end = ends.find((one) => one.check === check);
      return { check, colours: [...colours], ...(end ? { ended: withoutNumber(end) } : {}) };
    }),
  };
}

const withoutNumber = <Ended extends { readonly check: number }>({ check: _, ...ended }: Ended) =>
  ended;
