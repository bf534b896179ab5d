'use client';

import { CrashedPage } from '../src/shell/crashed-page.tsx';
import type { CrashedPageProps } from '../src/shell/crashed-page.tsx';
import { PlainPage } from '../src/shell/plain-page.tsx';

export default function Crash(props: CrashedPageProps) {
  return (
    <PlainPage>
      <CrashedPage {...props} />
    </PlainPage>
  );
}
