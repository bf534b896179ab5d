'use client';

import { useTranslations } from 'use-intl';
import { LineAt, ChoiceAt, NumberAt, SourceAt, TextsAt, TickAt } from './writing.tsx';
import { isList, readAt } from './at-path.ts';
import { useWriting } from './writing.tsx';

/** What holds for the whole procedure. Documents and their rule are written in the JSON. */
export function GeneralForm() {
  const t = useTranslations('admin.procedures');
  const consents = readAt(useWriting().document, ['consents']);
  return (
    <div className="flex flex-col gap-4">
      <TextsAt label={t('titleField')} keys={['title']} />
      <TextsAt label={t('purpose')} keys={['purpose']} />
      <SourceAt keys={['source']} />
      {isList(consents)
        ? consents.map((_, index) => (
            <section key={index} className="flex flex-col gap-2 border-t border-line pt-3">
              <LineAt label={t('consentPurpose')} keys={['consents', index, 'purpose']} />
              <LineAt label={t('consentVersion')} keys={['consents', index, 'textVersion']} />
              <TextsAt label={t('consentText')} keys={['consents', index, 'text']} />
            </section>
          ))
        : null}
      <section className="grid gap-2 border-t border-line pt-3 sm:grid-cols-2">
        <NumberAt label={t('codeDigits')} keys={['oneTimeCode', 'digits']} />
        <NumberAt label={t('codeValid')} keys={['oneTimeCode', 'validMs']} />
        <NumberAt label={t('codeTries')} keys={['oneTimeCode', 'tries']} />
        <NumberAt label={t('codeSends')} keys={['oneTimeCode', 'sends']} />
        <NumberAt label={t('longestGap')} keys={['recording', 'longestGapMs']} />
        <NumberAt label={t('missingShare')} keys={['recording', 'mostMissingShare']} />
        <NumberAt label={t('resumeWithin')} keys={['interruption', 'resumeWithinMs']} />
        <ChoiceAt
          label={t('location')}
          keys={['location']}
          options={['REQUIRED', 'OPTIONAL', 'OFF']}
          optional
        />
      </section>
      <SourceAt keys={['recording', 'source']} />
      <SourceAt keys={['interruption', 'source']} />
      <TickAt label={t('handOver')} keys={['handOver']} />
    </div>
  );
}
