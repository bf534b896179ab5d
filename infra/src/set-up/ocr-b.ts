import { join } from 'node:path';
import { openSigns } from '@visavis/vision/cells/open-signs';
import { OCR_B_FILES, ocrBFolder, visionFolder } from '@visavis/vision/lettering/fonts';
import { SetUpFailure } from '../bootstrap/failure.mjs';
import type { Report } from '../bootstrap/progress.mjs';
import { runScript } from '../bootstrap/run-command.mjs';
import { inProject } from '../project.ts';
import { takeFromPackage } from './debian-package.ts';

const TRAINING = inProject('packages', 'vision', 'src', 'cells', 'training', 'main.ts');
const PACKAGE = 'fonts-ocr-b';
const IN_PACKAGE = 'usr/share/fonts/opentype/ocr-b';

/** Brings the typeface OCR-B, and trains on it what reads machine-readable zones. */
export async function bringOcrB(report: Report): Promise<string> {
  if (!ocrBFolder()) {
    report('fetching the typeface');
    const files = OCR_B_FILES.map((file) => `${IN_PACKAGE}/${file}`);
    await takeFromPackage(PACKAGE, files, join(visionFolder(), 'ocr-b'));
  }
  if (await isTrained()) return 'ready';
  report('training');
  await runScript(process.execPath, [TRAINING], {
    onLine: (line) => report(Number(line) || line),
    what: 'The classifier of OCR-B could not be trained.',
    mend: 'See the lines above. Where only its digest differs, this Node computes otherwise than the one that was measured.',
  });
  return 'trained';
}

/**
 * Brings what reads machine-readable zones beside the general reader of print. Visavis starts
 * without it too: one reader reads then, nothing counts as agreed, and the stage says so.
 */
export async function bringZoneReader(report: Report): Promise<string> {
  if (await isTrained()) return 'ready';
  try {
    return await bringOcrB(report);
  } catch (error) {
    if (!(error instanceof SetUpFailure)) throw error;
    const lines = [
      'NOT THERE. Documents are read by one reader alone, and no reading counts as agreed.',
      error.message,
      ...error.detail.split('\n'),
      `What to do: ${error.mend}`,
    ];
    return lines.filter(Boolean).join('\n      ');
  }
}

/** Whether the weights are there that were measured; others are trained anew. */
const isTrained = (): Promise<boolean> =>
  openSigns().then(
    (signs) => signs !== undefined,
    () => false,
  );
