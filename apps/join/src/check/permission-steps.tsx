'use client';

import type { BrowserKind } from '@visavis/call-client/local/browser';
import { useTranslations } from 'use-intl';
import { PermissionDrawing } from './permission-drawing.tsx';

const STEPS = ['one', 'two', 'three'] as const;

/** Where to tap to allow the camera again: a drawing of this browser, and three short steps. */
export function PermissionSteps({ browser }: { readonly browser: BrowserKind }) {
  const t = useTranslations();
  return (
    <section aria-labelledby="how" className="flex flex-col gap-3">
      <h2 id="how" className="font-semibold">
        {t('media.how')}
      </h2>
      <PermissionDrawing browser={browser} label={t('permission.drawing')} />
      <ol className="flex flex-col divide-y divide-line border-y border-line">
        {STEPS.map((step, index) => (
          <li key={step} className="flex min-h-13 items-center gap-3 py-2">
            <span
              aria-hidden="true"
              className="flex size-8 shrink-0 items-center justify-center rounded-full border border-edge text-small font-semibold tabular-nums"
            >
              {index + 1}
            </span>
            <span>{t(`permission.${browser}.${step}`)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
