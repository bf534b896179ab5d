'use client';

import { useEffect, useState } from 'react';
import type { CustomerLine } from './customer-line.ts';

/** Opens the line once there is a secret; what carries it is loaded only then. */
export function useCustomerLine(secret: string | null): CustomerLine | null {
  const [line, setLine] = useState<CustomerLine | null>(null);

  useEffect(() => {
    if (secret === null) return undefined;
    let opened: CustomerLine | null = null;
    let isGone = false;
    const open = async () => {
      const { openCustomerLine } = await import('./customer-line.ts');
      if (isGone) return;
      opened = openCustomerLine(secret);
      setLine(opened);
    };
    void open();
    return () => {
      isGone = true;
      opened?.close();
      setLine(null);
    };
  }, [secret]);

  return line;
}
