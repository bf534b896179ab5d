import type { Metadata } from 'next';
import { Wordmark } from '@visavis/ui/wordmark';
import { LanguageSwitch } from '../../src/language/language-switch.tsx';
import { serverTranslations } from '../../src/language/request-language.ts';
import { SignInForm } from '../../src/sign-in/sign-in-form.tsx';
import { pathAfterSignIn } from '../../src/sign-in/path-after-sign-in.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverTranslations();
  return { title: t('signIn.title') };
}

type SignInPageProps = { readonly searchParams: Promise<{ readonly to?: string | string[] }> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const t = await serverTranslations();
  const { to } = await searchParams;
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex min-h-12 items-center justify-between gap-3 px-4">
        <Wordmark />
        <LanguageSwitch />
      </header>
      <main className="flex flex-1 flex-col items-center px-4 pt-[12vh] pb-12">
        <div className="flex w-full max-w-88 flex-col gap-6">
          <h1 className="text-display font-semibold">{t('signIn.title')}</h1>
          <SignInForm to={pathAfterSignIn(to)} />
          <p className="border-t border-line pt-4 text-ink-soft">{t('signIn.customers')}</p>
        </div>
      </main>
    </div>
  );
}
