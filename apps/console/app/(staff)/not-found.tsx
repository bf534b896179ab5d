import { Page } from '@visavis/ui/page-header';
import { MissingPage } from '../../src/shell/missing-page.tsx';

export default function NotFound() {
  return (
    <Page>
      <MissingPage />
    </Page>
  );
}
