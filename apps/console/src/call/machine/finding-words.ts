import { COMPARED_WITH, LIVENESS_PROMPTS } from '@visavis/domain/analysis/findings';
import { DATA_FIELDS } from '@visavis/domain/procedure/procedure';
import { useTranslations } from 'use-intl';
import { useFieldName } from '../field-words.tsx';
import type { FoundView } from './machine-order.ts';

/** What a finding says, in one line. */
export function useFindingWords(): (finding: Pick<FoundView, 'code' | 'values'>) => string {
  const t = useTranslations('analysis.finding');
  const nameOf = useFieldName();
  return ({ code, values }) => {
    const field = DATA_FIELDS.find((known) => known === values['field']);
    return t(code, {
      field: field ? nameOf(field) : '',
      with: COMPARED_WITH.find((known) => known === values['with']) ?? 'other',
      prompt: LIVENESS_PROMPTS.find((known) => known === values['prompt']) ?? 'other',
    });
  };
}
