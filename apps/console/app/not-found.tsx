import { MissingPage } from '../src/shell/missing-page.tsx';
import { PlainPage } from '../src/shell/plain-page.tsx';

export default function NotFound() {
  return (
    <PlainPage>
      <MissingPage />
    </PlainPage>
  );
}
