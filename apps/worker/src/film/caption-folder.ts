import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Language } from '@visavis/domain/language';
import type { FilmFiles } from './film-arguments.ts';
import { captionScript } from './film-captions.ts';
import { CAPTION_FONTS, CLOCK_FONT } from './film-font.ts';
import type { FilmPlan } from './film-plan.ts';

/**
 * libass reads from files: the words of a film with their typefaces, in a folder of their own. They say
 * when something is missing, and nothing about anybody.
 */
export async function layOutCaptions(
  plan: FilmPlan,
  language: Language,
): Promise<{ readonly files: FilmFiles; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'visavis-film-'));
  const captions = join(folder, 'captions.ass');
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    for (const font of CAPTION_FONTS) await copyFile(font, join(folder, basename(font)));
    await writeFile(captions, captionScript(plan, language));
  } catch (cause) {
    await remove();
    throw cause;
  }
  return { files: { captions, fontFolder: folder, clockFont: CLOCK_FONT }, remove };
}
