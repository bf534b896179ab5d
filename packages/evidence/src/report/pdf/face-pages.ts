import { FACE_REGIONS } from '@visavis/domain/analysis/face-sheet';
import type { ReportedSession } from '../report-schema.ts';
import { fill } from './guided-en.ts';
import { facts, subheading, TEXT } from './report-page.ts';
import type { Fact, ReportPage } from './report-page.ts';

/** How the agent compared the faces, and what became of each light check. */
export function writeFaces(page: ReportPage, session: ReportedSession): void {
  for (const sheet of session.faceSheets) writeSheet(page, session, sheet);
  writeLightChecks(page, session);
}

function writeSheet(
  page: ReportPage,
  { snapshots }: ReportedSession,
  { at, portrait, face, regions, overall }: ReportedSession['faceSheets'][number],
): void {
  const { faces } = page.words.guided;
  const numberOf = (of: string | undefined) => snapshots.findIndex(({ id }) => id === of) + 1;
  const pair = { portrait: numberOf(portrait), face: numberOf(face) };
  subheading(page, faces.title, 120);
  facts(page, [
    [page.clock(at), fill(face ? faces.against : faces.live, pair)],
    ...FACE_REGIONS.map((region): Fact => {
      const said = regions[region];
      return [faces.region[region], faces.likeness[said], coloured(said)];
    }),
    [faces.all, faces.overall[overall], { ...coloured(overall), weight: 'bold' }],
  ]);
}

const coloured = (said: 'SAME' | 'DIFFERS' | 'CANT_TELL') =>
  said === 'DIFFERS' ? ({ ...TEXT, colour: 'look' } as const) : TEXT;

function writeLightChecks(page: ReportPage, { lightChecks }: ReportedSession): void {
  if (lightChecks.length === 0) return;
  const { faces } = page.words.guided;
  subheading(page, faces.light);
  facts(
    page,
    lightChecks.map(({ at, check, colours, ended }): Fact => {
      const drawn = fill(faces.drawn, { check, colours: colours.join(' ') });
      return [page.clock(at), `${drawn}: ${faces.end[ended?.end ?? 'NO_ANSWER']}`];
    }),
  );
}
