import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Announcer } from '@visavis/ui/announcer';
import '@visavis/ui/fonts.css';
import { Toasts } from '@visavis/ui/toast';
import { RememberZone } from '@visavis/ui/language/remember-zone';
import { Words } from '@visavis/ui/language/words';
import { requestLanguage, serverTranslations } from '../src/language/request-language.ts';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverTranslations();
  const title = t('app.title');
  return { title: { default: title, template: `%s · ${title}` }, robots: { index: false } };
}

export const viewport: Viewport = { colorScheme: 'light dark' };

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const { locale, messages, timeZone, nonce } = await requestLanguage();
  return (
    <html lang={locale}>
      <body>
        <Words locale={locale} messages={messages} timeZone={timeZone} nonce={nonce}>
          <RememberZone known={timeZone} />
          <Announcer>
            <Toasts closeLabel={messages.app.close}>{children}</Toasts>
          </Announcer>
        </Words>
      </body>
    </html>
  );
}
