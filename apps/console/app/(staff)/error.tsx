'use client';

import { Page } from '@visavis/ui/page-header';
import { CrashedPage } from '../../src/shell/crashed-page.tsx';
import type { CrashedPageProps } from '../../src/shell/crashed-page.tsx';

export default function Crash(props: CrashedPageProps) {
  return (
    <Page>
      <CrashedPage {...props} />
    </Page>
  );
}
