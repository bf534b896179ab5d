import type { LedSession } from '@visavis/contract/staff';
import type { DataField } from '@visavis/domain/procedure/procedure';
import { SignalIcon } from '@visavis/ui/signal';
import { useTranslations } from 'use-intl';
import { FieldValue } from '../field-words.tsx';
import { findReads, isUnread, type FieldProposal, type FieldRead } from './field-proposals.ts';

const SIGNALS = { MATCH: 'verified', NEAR: 'look', CHANGED: 'stop', UNREAD: 'look' } as const;

/** What was read from the document of a field, each with where it stands, or that it was not read there. */
export function FieldReads(props: {
  readonly session: Pick<LedSession, 'analyses'>;
  readonly field: DataField;
}) {
  const t = useTranslations('analysis.compareTable');
  const { field, session } = props;
  const reads = findReads(session.analyses, field);
  if (reads.length > 0) return <ReadLine field={field} reads={reads} />;
  if (!isUnread(session.analyses, field)) return null;
  return <span className="text-small text-ink-soft">{t('unreadField')}</span>;
}

/** What is proposed for a field: the verdict, if one can be, and what it rests on. */
export function Proposed(props: { readonly field: DataField; readonly proposal: FieldProposal }) {
  const { field, proposal } = props;
  const t = useTranslations('call.fieldRows');
  const verdicts = useTranslations('call.verdicts');
  return (
    <span className="flex flex-col text-ink-soft">
      <span>
        {proposal.verdict ? t('proposed', { verdict: verdicts(proposal.verdict) }) : t('undecided')}
      </span>
      <ReadLine field={field} reads={proposal.reads} />
    </span>
  );
}

/** Each read with its source; one line where zone and print say the same. What matches is not repeated. */
function ReadLine(props: { readonly field: DataField; readonly reads: readonly FieldRead[] }) {
  const { field, reads } = props;
  const t = useTranslations('analysis.compareTable');
  const [first, second] = reads;
  const isOne =
    second !== undefined && first?.value === second.value && first.status === second.status;
  const lines = isOne ? reads.slice(0, 1) : reads;
  return (
    <span className="flex flex-col text-small">
      {lines.map(({ source, value, status }) => (
        <span key={source} className="flex items-baseline gap-1">
          <span className="self-center">
            <SignalIcon kind={SIGNALS[status]} size={12} />
          </span>
          {status === 'MATCH' ? null : (
            <span className="[overflow-wrap:anywhere] text-ink">
              <FieldValue field={field} value={value} />
            </span>
          )}
          <span className="text-ink-soft">
            {isOne ? `${t('mrz')}, ${t('visual')}` : t(source)}
            <span className="sr-only">: {t(`status.${status}`)}</span>
          </span>
        </span>
      ))}
    </span>
  );
}
