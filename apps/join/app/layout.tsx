import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Announcer } from '@visavis/ui/announcer';
import '@visavis/ui/fonts.css';
import { Words } from '@visavis/ui/language/words';
import { CALL_MARK } from '../src/journey/call-mark.ts';
import { firstWords } from '../src/language/first-words.ts';
import { requestLanguage, serverTranslations } from '../src/language/request-language.ts';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverTranslations();
  return { title: t('app.title'), robots: { index: false }, formatDetection: { telephone: false } };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  colorScheme: 'light dark',
};

/**
 * Only the browser sees whether the address has a secret, and whether this tab was in a call. It says
 * so before anything is painted, so that the words which the server wrote for that can be read before
 * any other script has come. A browser that keeps nothing refuses already the question whether it was
 * in a call, and is welcomed as if it was not.
 */
const MARK_LINK = `
var link = location.hash.length > 1 ? 'given' : 'missing';
try { if (link === 'given' && sessionStorage.getItem('${CALL_MARK}')) link = 'returning'; } catch {}
document.documentElement.dataset.link = link;`;

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const { locale, messages, timeZone, nonce } = await requestLanguage();
  return (
    <html lang={locale} data-scale="customer" suppressHydrationWarning>
      <head>
        <script
          nonce={nonce}
          suppressHydrationWarning
          dangerouslySetInnerHTML={{ __html: MARK_LINK }}
        />
      </head>
      <body>
        <Words locale={locale} messages={firstWords(messages)} timeZone={timeZone} nonce={nonce}>
          <Announcer>{children}</Announcer>
        </Words>
      </body>
    </html>
  );
}
