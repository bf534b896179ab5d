'use client';

import type { ComponentProps } from 'react';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { IntlProvider } from 'use-intl';

type WordsProps = Pick<
  ComponentProps<typeof IntlProvider>,
  'children' | 'locale' | 'messages' | 'timeZone'
> & { readonly timeZone: string; readonly nonce?: string | undefined };

/** Gives everything below the words, the reader's clock, and the nonce of the page. */
export function Words({ children, nonce, ...intl }: WordsProps) {
  return (
    <CSPProvider nonce={nonce}>
      <IntlProvider {...intl}>{children}</IntlProvider>
    </CSPProvider>
  );
}
