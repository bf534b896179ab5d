import type { Metadata } from 'next';
import { serverTranslations } from '../../src/language/request-language.ts';
import { PlainPage } from '../../src/shell/plain-page.tsx';
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
    <PlainPage>
      <h1 className="text-display font-semibold">{t('signIn.title')}</h1>
      <SignInForm to={pathAfterSignIn(to)} />
      <p className="prose-words border-t border-line pt-4 text-ink-soft">{t('signIn.customers')}</p>
    </PlainPage>
  );
}
