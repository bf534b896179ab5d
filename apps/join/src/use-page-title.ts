'use client';

import { useEffect } from 'react';
import { useTranslations } from 'use-intl';

/** Names the page after what is on it, for the tab and for screen readers; null leaves its name. */
export function usePageTitle(title: string | null): void {
  const app = useTranslations('app')('title');
  useEffect(() => {
    if (title === null) return undefined;
    const name = `${title} · ${app}`;
    const write = () => {
      if (document.title !== name) document.title = name;
    };
    write();
    // What the server wrote is put in place once more when React takes the page over, or fetches it anew.
    const watch = new MutationObserver(write);
    watch.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => watch.disconnect();
  }, [title, app]);
}
