import type { LedSession } from '@visavis/contract/staff';
import type { DataField } from '@visavis/domain/procedure/procedure';
import { SignalIcon } from '@visavis/ui/signal';
import { useTranslations } from 'use-intl';
import { FieldValue } from '../field-words.tsx';
import {
  findReads,
  isUnread,
  saySame,
  type FieldProposal,
  type FieldRead,
} from './field-proposals.ts';

const SIGNALS = { MATCH: 'verified', NEAR: 'look', CHANGED: 'stop', UNREAD: 'look' } as const;

/** What was read from the document of a field, each with where it stands, or that it was not read there. */
export function FieldReads(props: {
  readonly session: Pick<LedSession, 'analyses'>;
  readonly field: DataField;
  /** In one line with the value: what matches is a tick alone. */
  readonly isBrief?: boolean;
}) {
  const t = useTranslations('analysis.compareTable');
  const { field, session, isBrief = false } = props;
  const reads = findReads(session.analyses, field);
  if (reads.length > 0) return <Reads {...{ field, reads, isBrief }} />;
  if (!isUnread(session.analyses, field)) return null;
  return (
    <span className="text-small font-normal text-ink-soft">
      {t(isBrief ? 'status.UNREAD' : 'unreadField')}
    </span>
  );
}

/** What is proposed for a field: the verdict, if one can be, and what it rests on. */
export function Proposed(props: { readonly field: DataField; readonly proposal: FieldProposal }) {
  const { field, proposal } = props;
  const t = useTranslations('call.fieldRows');
  const verdicts = useTranslations('call.verdicts');
  return (
    <span className="flex flex-wrap items-baseline gap-x-2 text-ink-soft">
      <span>
        {proposal.verdict ? t('proposed', { verdict: verdicts(proposal.verdict) }) : t('undecided')}
      </span>
      <Reads field={field} reads={proposal.reads} isBrief={false} />
    </span>
  );
}

/** Each read with its source; one where zone and print say the same. What matches is not repeated. */
function Reads(props: {
  readonly field: DataField;
  readonly reads: readonly FieldRead[];
  readonly isBrief: boolean;
}) {
  const { field, reads, isBrief } = props;
  const lines = saySame(reads) ? reads.slice(-1) : reads;
  return (
    <span className="text-small font-normal">
      {lines.map((read) => (
        <Read
          key={read.source}
          {...{ field, read }}
          sources={lines.length < reads.length ? reads.map(({ source }) => source) : [read.source]}
          isTick={isBrief && read.status === 'MATCH'}
        />
      ))}
    </span>
  );
}

function Read(props: {
  readonly field: DataField;
  readonly read: FieldRead;
  readonly sources: readonly FieldRead['source'][];
  readonly isTick: boolean;
}) {
  const { field, read, sources, isTick } = props;
  const t = useTranslations('analysis.compareTable');
  return (
    <span className="mr-2">
      <span className="mr-1 inline-block align-middle">
        <SignalIcon kind={SIGNALS[read.status]} size={12} />
      </span>
      {read.status === 'MATCH' ? null : (
        <span className="mr-1 [overflow-wrap:anywhere] text-ink">
          <FieldValue field={field} value={read.value} />
        </span>
      )}
      <span className={isTick ? 'sr-only' : 'whitespace-nowrap text-ink-soft'}>
        {sources.map((source) => t(source)).join(', ')}
        <span className="sr-only">: {t(`status.${read.status}`)}</span>
      </span>
    </span>
  );
}
