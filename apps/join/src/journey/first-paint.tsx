import { HaltPage } from '../halts/halt-page.tsx';
import { ComingBackScreen } from '../screens/coming-back-screen.tsx';
import { WelcomeScreen } from '../screens/welcome-screen.tsx';

const AS_IT_IS = { __html: '' } as const;

/**
 * What the server writes, and the browser shows of it before any script of ours runs: one of three
 * pages, by the mark that `layout.tsx` sets. React takes them over as they are, without looking
 * through them: a moment later it writes the one that is wanted.
 */
export function FirstPaint({ bankName }: { readonly bankName: string }) {
  if (typeof document !== 'undefined')
    return <div suppressHydrationWarning dangerouslySetInnerHTML={AS_IT_IS} />;
  return (
    <div>
      <div className="link-missing">
        <HaltPage halt="NO_SECRET" isStill />
      </div>
      <div className="link-given">
        <WelcomeScreen bankName={bankName} welcome={null} />
      </div>
      <div className="link-returning">
        <ComingBackScreen isStill />
      </div>
    </div>
  );
}
