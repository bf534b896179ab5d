'use client';

import { useTranslations } from 'use-intl';
import type { CallStage } from './call-stage-view.ts';

/**
 * Who of the bank has joined and speaks, and that it is recorded. It stands there, and is said, before
 * anything of them can be heard.
 */
export function VisitorLine({ at }: { readonly at: CallStage }) {
  const t = useTranslations('call');
  return (
    <p role="status" className="basis-full font-semibold empty:hidden">
      {at.visitor === null ? '' : t(`visitor.${at.visitor}`)}
    </p>
  );
}
