import type { AnalysisView, FieldReadingView } from '@visavis/contract/analyses';
import { SignalIcon } from '@visavis/ui/signal';
import { useTranslations } from 'use-intl';
import { FieldValue, useFieldName } from '../field-words.tsx';

type Reading = NonNullable<AnalysisView['reading']>;

const SIGNALS = { MATCH: 'verified', NEAR: 'look', CHANGED: 'stop', UNREAD: 'look' } as const;

/** Each field as the bank declared it, as the machine-readable zone and as the print have it. */
export function ReadingTable({ reading }: { readonly reading: Reading }) {
  const t = useTranslations('analysis.compareTable');
  if (reading.fields.length === 0) return null;
  return (
    <table className="w-full text-small">
      <caption className="sr-only">{t('caption')}</caption>
      <thead>
        <tr className="text-left text-ink-soft">
          <th scope="col" className="py-0.5 pr-2 font-normal">
            {t('field')}
          </th>
          <th scope="col" className="py-0.5 pr-2 font-normal">
            {t('declared')}
          </th>
          <th scope="col" className="py-0.5 pr-2 font-normal">
            {t('mrz')}
          </th>
          <th scope="col" className="py-0.5 font-normal">
            {t('visual')}
          </th>
        </tr>
      </thead>
      <tbody>
        {reading.fields.map((row) => (
          <Row key={row.field} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { readonly row: FieldReadingView }) {
  const t = useTranslations('analysis.compareTable');
  const nameOf = useFieldName();
  return (
    <tr className="border-t border-line align-top">
      <th scope="row" className="py-0.5 pr-2 text-left font-normal">
        <span className="flex items-center gap-1">
          <SignalIcon kind={SIGNALS[row.status]} size={12} />
          <span className="text-ink-soft">{nameOf(row.field)}</span>
          <span className="sr-only">: {t(`status.${row.status}`)}</span>
        </span>
      </th>
      {([row.declared, row.mrz, row.visual] as const).map((value, column) => (
        <td
          key={['declared', 'mrz', 'visual'][column]}
          className="py-0.5 pr-2 [overflow-wrap:anywhere]"
        >
          {value === null ? (
            <span className="text-ink-soft">{t('unread')}</span>
          ) : (
            <FieldValue field={row.field} value={value} />
          )}
        </td>
      ))}
    </tr>
  );
}
