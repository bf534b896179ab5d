'use client';

import { useEffect } from 'react';
import { useTranslations } from 'use-intl';

/** Names the page after what is on it, for the tab and for screen readers. */
export function usePageTitle(title: string): void {
  const app = useTranslations('app')('title');
  useEffect(() => {
    document.title = `${title} · ${app}`;
  }, [title, app]);
}
