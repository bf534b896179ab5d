'use client';

import { useTranslations } from 'use-intl';

/**
 * A camera's flash over one's own picture, and a word for who does not see it. Where motion is not
 * wanted, a frame that goes away stands for the flash.
 */
export function StillFlash({ taken }: { readonly taken: number }) {
  const t = useTranslations('call');
  return (
    <>
      {taken > 0 ? <span key={taken} aria-hidden="true" className="still-flash" /> : null}
      <span role="status" className="sr-only">
        {/* Said anew for each: a region that says the same again is not read. */}
        {taken > 0 ? <span key={taken}>{t('stillTaken')}</span> : null}
      </span>
    </>
  );
}
