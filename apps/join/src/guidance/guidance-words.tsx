'use client';

import { useTranslations } from 'use-intl';
import type { GuidanceHint } from './watch-picture.ts';

/** What to change, over the picture and as a polite live region that is there before it speaks. */
export function GuidanceWords({ hint }: { readonly hint: GuidanceHint }) {
  const t = useTranslations('guidance');
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none absolute inset-x-2 bottom-2 z-[1] flex justify-center"
    >
      {hint ? (
        <p className="max-w-full rounded-md border border-look bg-paper px-3 py-2 text-center text-small text-ink">
          {t(hint)}
        </p>
      ) : null}
    </div>
  );
}
