import { useTranslations } from 'use-intl';
import { isCloseUp } from './face-close-up.ts';
import { findShown, type GalleryItem } from './gallery.ts';
import type { Shown } from './stage-state.ts';

/** How what is shown is called: by its picture, the face on one, or as the live one. */
export function useShownName(
  items: readonly GalleryItem[],
  name: (item: GalleryItem) => string,
): (shown: Shown) => string {
  const t = useTranslations('call.stage');
  return (shown) => {
    const item = shown === 'LIVE' ? undefined : findShown(items, shown);
    if (!item) return t('live');
    return isCloseUp(shown) ? t('faceOf', { name: name(item) }) : name(item);
  };
}
