import { decodePicture } from '../../src/decode.ts';
import { openDocumentReader } from '../../src/documents/read-document.ts';
import { nameLineOf, MRZ_FORMATS, type MrzFormat } from '../../src/documents/mrz/format.ts';
import { allPass } from '../../src/documents/mrz/check-lines.ts';
import { drawSpecimen, openFaces } from '../../src/testing/specimens/draw-specimen.ts';
import { makeHolder } from '../../src/testing/specimens/make-holder.ts';
import { photograph, type Level } from '../../src/testing/specimens/photograph.ts';
import { drawLots } from '../../src/testing/specimens/random.ts';
import type { BenchPart } from '../vision.ts';

/** Nothing was tuned on this seed: tune on others. */
const MEASURED_SEED = 20_261_122;
const DOCUMENTS = 120;
const TODAY = '2026-11-22';
const LEVELS = [0, 1, 2, 3] as const;

/** How one document was read. */
type Judged = {
  readonly format: MrzFormat;
  readonly level: Level;
  /** Every sign of every line. */
  readonly isExact: boolean;
  readonly passesChecks: boolean;
  /** The readers agreed on the lines of data, the check digits passed, and a sign was wrong. */
  readonly isWrongAgreed: boolean;
  readonly tookMs: number;
};

type Rates = {
  readonly documents: number;
  readonly exactRate: number;
  readonly checkRate: number;
  readonly wrongAgreed: number;
};

/** Draws, photographs and reads documents of every format at every level. */
export const benchDocuments: BenchPart = async (_means, tell) => {
  const judged = await judgeDocuments(DOCUMENTS, MEASURED_SEED);
  let byGroup: Record<string, number> = {};
  for (const format of MRZ_FORMATS)
    for (const level of LEVELS) {
      const own = judged.filter((one) => one.format === format && one.level === level);
      const rates = ratesOf(own);
      tell(`MRZ of ${format}, L${level}`, inWords(rates));
      const { exactRate, checkRate, wrongAgreed } = rates;
      const name = `${format}L${level}`;
      byGroup = { ...byGroup, [`${name}ExactRate`]: exactRate, [`${name}CheckRate`]: checkRate };
      byGroup = { ...byGroup, [`${name}WrongAgreed`]: wrongAgreed };
    }
  const all = ratesOf(judged);
  tell('MRZ, all', inWords(all));
  const times = judged.map((one) => one.tookMs).sort((a, b) => a - b);
  const rank = (share: number): number => times[Math.floor((times.length - 1) * share)] ?? 0;
  const [p50Ms, p95Ms] = [rank(0.5), rank(0.95)];
  const rssMb = Math.round(process.memoryUsage.rss() / 1e6);
  tell('a reading of the zone', `p50 ${p50Ms} ms, p95 ${p95Ms} ms; ${rssMb} MB in the process`);
  return { mrz: { ...all, ...byGroup, p50Ms, p95Ms, rssMb } };
};

async function judgeDocuments(count: number, seed: number): Promise<readonly Judged[]> {
  const lots = drawLots(seed);
  const faces = openFaces();
  const reader = await openDocumentReader();
  const judged: Judged[] = [];
  for (let at = 0; at < count; at++) {
    const format = MRZ_FORMATS[at % MRZ_FORMATS.length] ?? 'TD1';
    const level = LEVELS[Math.floor(at / MRZ_FORMATS.length) % LEVELS.length] ?? 0;
    const specimen = drawSpecimen(format, makeHolder(lots), { faces, hue: lots.below(360) });
    const { jpeg } = await photograph(specimen.back, level, lots);
    const picture = await decodePicture(jpeg);
    const { mrz, tookMs } = await reader.read(picture, {
      ...{ today: TODAY, side: 'BACK', allowsSpecimens: true },
    });
    const isRight = (line: string, row: number): boolean => line === specimen.mrz[row];
    const names = nameLineOf(format);
    const data = mrz?.lines.map((line, row) => row === names || isRight(line, row)) ?? [];
    const agreed = mrz?.agreeingLines.every((agrees, row) => row === names || agrees) ?? false;
    const passesChecks = mrz ? allPass(mrz.checks) : false;
    judged.push({
      ...{ format, level, passesChecks, tookMs },
      isExact: mrz?.format === format && mrz.lines.every(isRight),
      isWrongAgreed: passesChecks && agreed && !(mrz?.format === format && data.every(Boolean)),
    });
  }
  await reader.close();
  return judged;
}

function ratesOf(judged: readonly Judged[]): Rates {
  const share = (is: (one: Judged) => boolean): number =>
    judged.length === 0 ? 0 : judged.filter(is).length / judged.length;
  return {
    documents: judged.length,
    exactRate: share((one) => one.isExact),
    checkRate: share((one) => one.passesChecks),
    wrongAgreed: judged.filter((one) => one.isWrongAgreed).length,
  };
}

const inWords = ({ documents, exactRate, checkRate, wrongAgreed }: Rates): string => {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  return (
    `${documents} documents: ${percent(exactRate)} exact, check digits of ${percent(checkRate)}, ` +
    `${wrongAgreed} wrong and agreed`
  );
};
