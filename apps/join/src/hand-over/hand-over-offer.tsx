'use client';

import { createContext, use, useState } from 'react';
import type { ReactNode } from 'react';
import type { CustomerView } from '@visavis/contract/customer';
import { Button } from '@visavis/ui/button';
import { useTranslations } from 'use-intl';
import type { CustomerLine } from '../journey/customer-line.ts';
import { HandOverScreen } from './hand-over-screen.tsx';

/** Opens the screen of the hand-over, or null where there is none to be had. */
const OpenHandOver = createContext<(() => void) | null>(null);

export type HandOverOfferProps = {
  readonly line: CustomerLine;
  readonly view: CustomerView;
  readonly children: ReactNode;
};

/** Shows the way to another device in place of the screen, where the customer asked for it. */
export function HandOverOffer({ line, view, children }: HandOverOfferProps) {
  const [isOpen, setOpen] = useState(false);
  const isAllowed = view.mayHandOver;
  if (isAllowed && isOpen) return <HandOverScreen line={line} onBack={() => setOpen(false)} />;
  return <OpenHandOver value={isAllowed ? () => setOpen(true) : null}>{children}</OpenHandOver>;
}

/** The way to another device; nothing where there is none. */
export function HandOverLink() {
  const t = useTranslations('handOver');
  const open = use(OpenHandOver);
  if (!open) return null;
  return (
    <Button variant="quiet" wide onPress={open}>
      {t('link')}
    </Button>
  );
}
