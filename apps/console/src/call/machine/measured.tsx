import type { AnalysisView } from '@visavis/contract/analyses';
import { LINK_LOOK } from '@visavis/ui/button-look';
import { Mono } from '@visavis/ui/mono';
import { useTranslations } from 'use-intl';
import { ReadingTable } from './reading-table.tsx';

/** What was measured, by which rule and which models: for whoever wants to know why. */
export function Measured({ analysis }: { readonly analysis: AnalysisView }) {
  const t = useTranslations('analysis');
  const { findings, models, rule, reading, tookMs } = analysis;
  const values = findings.flatMap(({ code, values: measured }) =>
    Object.entries(measured).map(([name, value]) => ({ key: `${code} ${name}`, name, value })),
  );
  return (
    <details className="text-small">
      <summary className={LINK_LOOK}>{t('values')}</summary>
      <div className="flex flex-col gap-2 pt-2 [overflow-wrap:anywhere]">
        {reading ? <ReadingTable reading={reading} /> : null}
        {reading?.lines.map((line) => (
          <Mono key={line}>{line}</Mono>
        ))}
        <dl className="grid grid-cols-[auto_1fr] gap-x-3">
          {values.map(({ key, name, value }) => (
            <div key={key} className="contents">
              <dt className="text-ink-soft">{name}</dt>
              <dd>
                <Mono>{shown(value)}</Mono>
              </dd>
            </div>
          ))}
        </dl>
        <p className="text-ink-soft">
          {t('rule', rule)} · {t('took', { seconds: tookMs / 1000 })}
        </p>
        <p className="text-ink-soft">
          {t('models')}{' '}
          {models.map(({ name, sha256 }) => (
            <span key={name} className="block">
              {name} <Mono>{sha256.slice(0, 12)}</Mono>
            </span>
          ))}
        </p>
      </div>
    </details>
  );
}

const shown = (value: string | number | boolean): string =>
  typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : String(value);
