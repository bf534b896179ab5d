import type { LedSession } from '@visavis/contract/staff';
import { classNames } from '@visavis/ui/class-names';
import { Badge, Signal } from '@visavis/ui/signal';
import { useTranslations } from 'use-intl';
import { useLocal } from './local-text.tsx';
import type { LedStep } from './step-course.ts';

type FeatureFactsProps = {
  readonly session: LedSession;
  readonly feature: NonNullable<LedStep['feature']>;
  readonly isSubstitute: boolean;
  readonly ifNotCheckable: LedStep['ifNotCheckable'];
};

/** What must be seen, in which light, and how far a video carries it. */
export function FeatureFacts(props: FeatureFactsProps) {
  const { session, feature, isSubstitute, ifNotCheckable } = props;
  const t = useTranslations('call.feature');
  const local = useLocal();
  const marks = [
    t(`side.${feature.side}`),
    t(`light.${feature.light}`),
    t(`category.${feature.category}`),
    ...(feature.isOpticallyVariable ? [t('opticallyVariable')] : []),
  ];
  return (
    <div className="flex flex-col gap-1 rounded-md border border-line px-3 py-2 low:gap-0 low:py-1">
      <p className="prose-words">
        <span className="text-ink-soft">{t('criterion')}</span>{' '}
        <span className="font-semibold">{local(feature.criterion)}</span>
      </p>
      <p className="prose-words low:text-small">
        {isSubstitute ? <Badge kind="look">{t('isSubstitute')}</Badge> : null} {marks.join(' · ')}.{' '}
        <span
          className={classNames(
            'text-small text-ink-soft',
            feature.trust === 'GOOD' && 'low:sr-only',
          )}
        >
          {t(`trust.${feature.trust}`)}{' '}
          {session.document ? `${local(session.document.title)}.` : null}
        </span>
      </p>
      {ifNotCheckable && ifNotCheckable !== 'SUBSTITUTE' ? (
        <p className="prose-words text-small">
          <Signal kind="look">{t(`without.${ifNotCheckable}`)}</Signal>
        </p>
      ) : null}
    </div>
  );
}
