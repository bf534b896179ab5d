import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Announcer } from '@visavis/ui/announcer';
import '@visavis/ui/fonts.css';
import { Words } from '@visavis/ui/language/words';
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

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const { locale, messages, timeZone, nonce } = await requestLanguage();
  return (
    <html lang={locale} data-scale="customer">
      <body>
        <Words locale={locale} messages={messages} timeZone={timeZone} nonce={nonce}>
          <Announcer>{children}</Announcer>
        </Words>
      </body>
    </html>
  );
}
