import type { LedSession } from '@visavis/contract/staff';
import { momentWords } from '@visavis/ui/moment';
import { useLocale, useTimeZone, useTranslations } from 'use-intl';
import { useLocal } from './local-text.tsx';
import type { GalleryItem } from './stage/gallery.ts';

/** How a picture is called: by its step, else by its time; a part by the picture that it is of. */
export function useSnapshotName(session: LedSession): (item: GalleryItem) => string {
  const t = useTranslations('call');
  const locale = useLocale();
  const zone = useTimeZone() ?? 'UTC';
  const local = useLocal();
  return ({ press, crop }) => {
    const step = session.steps.find(({ id }) => id === press.stepId);
    const time = momentWords(press.takenAt, 'clock', locale, zone);
    const name = step ? local(step.title) : t('snapshots.unnamed', { time });
    return crop ? t('stage.partOf', { name }) : name;
  };
}
