import { readBankName } from '../src/config.ts';
import { Journey } from '../src/journey/journey.tsx';
import { serverTranslations } from '../src/language/request-language.ts';

export default async function JoinPage() {
  const t = await serverTranslations();
  return (
    <>
      <noscript>
        <p className="p-4">{t('start.noScript')}</p>
      </noscript>
      <Journey bankName={readBankName()} />
    </>
  );
}
