import type { Finding } from '@visavis/domain/analysis/findings';
import { isTooBright, isTooDark } from './judge-exposure.ts';
import { levelOfAtLeast, roundAll, unlessGood } from './level-of.ts';
import type { MeasuredDocument } from './measure-document.ts';
import { QUALITY_THRESHOLDS } from './thresholds.ts';

/** What is wrong with a picture that should show a document; that it is clear where nothing is. */
export function describeDocument(document: MeasuredDocument): readonly Finding[] {
  const { found, isThere, sharpness, exposure, glare } = document;
  const edge = Math.min(...found.strengths);
  if (!isThere) return [{ code: 'DOCUMENT_MISSING', level: 'LOOK', values: roundAll({ edge }) }];
  const { area, margin } = found;
  const { mean, clippedLow, clippedHigh } = exposure;
  const limits = QUALITY_THRESHOLDS.document;
  const lookIf = (is: boolean) => (is ? 'LOOK' : 'GOOD');
  const wrong: readonly Finding[] = [
    ...unlessGood('DOCUMENT_CUT_OFF', lookIf(margin < limits.minMargin), { margin }),
    ...unlessGood('DOCUMENT_FAR', lookIf(area < limits.minArea), { area }),
    ...unlessGood('DOCUMENT_DARK', lookIf(isTooDark(exposure)), { mean, clippedLow }),
    ...unlessGood('DOCUMENT_BRIGHT', lookIf(isTooBright(exposure)), { mean, clippedHigh }),
    ...unlessGood('DOCUMENT_GLARE', lookIf(glare > limits.maxGlare), { glare }),
    ...unlessGood('DOCUMENT_BLURRED', levelOfAtLeast(sharpness, limits.sharpness), { sharpness }),
  ];
  if (wrong.length > 0) return wrong;
  return [{ code: 'DOCUMENT_CLEAR', level: 'GOOD', values: roundAll({ area, sharpness, mean }) }];
}
