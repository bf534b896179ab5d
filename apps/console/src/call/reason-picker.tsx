import type { ReasonCode } from '@visavis/domain/outcome/reasons';
import { Button } from '@visavis/ui/button';
import { X } from 'lucide-react';
import { useState, type Ref } from 'react';
import { useMessages, useTranslations } from 'use-intl';
import {
  canBePrimary,
  MOST_REASONS,
  reasonsToAdd,
  withoutReason,
  withPrimary,
  type AgentOutcome,
} from './outcome-choices.ts';
import { groupReasons } from './reason-groups.ts';
import { isFound } from './search-course.ts';
import { SearchList } from './search-list.tsx';

type ReasonPickerProps = {
  readonly outcome: AgentOutcome;
  readonly reasons: readonly ReasonCode[];
  readonly onChange: (reasons: readonly ReasonCode[]) => void;
  /** Enter with nothing typed: the reasons are chosen. */
  readonly onEnough: () => void;
  readonly ref: Ref<HTMLInputElement>;
};

/** Why it ended so: the first reason is the primary one. Typing filters, Enter takes. */
export function ReasonPicker({ outcome, reasons, onChange, onEnough, ref }: ReasonPickerProps) {
  const t = useTranslations('call.reasons');
  const names = useMessages().reasons;
  const [typed, setTyped] = useState('');
  const found = reasonsToAdd(outcome, reasons).filter((code) =>
    isFound(typed, `${code} ${names[code]}`),
  );
  return (
    <div className="flex flex-col gap-2">
      <span className="font-semibold">{t('title')}</span>
      <ChosenReasons outcome={outcome} reasons={reasons} onChange={onChange} />
      <SearchList<ReasonCode>
        ref={ref}
        label={t(reasons.length === 0 ? 'searchFirst' : 'searchFurther')}
        placeholder={t(reasons.length === 0 ? 'typeFirst' : 'typeFurther')}
        nothingFound={t(reasons.length >= MOST_REASONS ? 'enough' : 'nothingFound')}
        typed={typed}
        onType={setTyped}
        marksFirst={reasons.length === 0}
        groups={groupReasons(found).map(({ group, codes }) => ({
          key: group,
          title: t(`group.${group}`),
          entries: codes.map((code) => ({ key: code, title: `${names[code]} · ${code}` })),
        }))}
        onTake={(code) => {
          setTyped('');
          onChange([...reasons, code]);
        }}
        onEnough={reasons.length > 0 ? onEnough : undefined}
      />
    </div>
  );
}

function ChosenReasons(props: Pick<ReasonPickerProps, 'outcome' | 'reasons' | 'onChange'>) {
  const { outcome, reasons, onChange } = props;
  const t = useTranslations('call.reasons');
  const names = useMessages().reasons;
  if (reasons.length === 0) return null;
  return (
    <ol
      aria-label={t('chosen')}
      className="flex flex-col divide-y divide-line border-y border-line"
    >
      {reasons.map((code, index) => (
        <li key={code} className="flex flex-wrap items-center gap-x-3 py-0.5">
          <span className="prose-words min-w-0 flex-1">
            {names[code]} · {code}
          </span>
          {index === 0 ? <span className="text-small text-ink-soft">{t('primary')}</span> : null}
          {index > 0 && canBePrimary(outcome, code) ? (
            <Button variant="quiet" onPress={() => onChange(withPrimary(outcome, reasons, code))}>
              {t('makePrimary')}
            </Button>
          ) : null}
          <Button
            variant="quiet"
            label={t('remove', { reason: names[code] })}
            icon={<X aria-hidden="true" size={16} />}
            onPress={() => onChange(withoutReason(outcome, reasons, code))}
          >
            {t('removeShort')}
          </Button>
        </li>
      ))}
    </ol>
  );
}
