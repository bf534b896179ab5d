import { HaltPage } from '../halts/halt-page.tsx';
import { WelcomeScreen } from '../screens/welcome-screen.tsx';

/**
 * What the server writes, and the browser shows of it before any script of ours runs: the one page
 * or the other, by the mark that `layout.tsx` sets.
 */
export function FirstPaint({ bankName }: { readonly bankName: string }) {
  return (
    <>
      <div className="link-missing">
        <HaltPage halt="NO_SECRET" isStill />
      </div>
      <div className="link-given">
        <WelcomeScreen bankName={bankName} welcome={null} />
      </div>
    </>
  );
}
