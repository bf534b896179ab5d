import { FACE_REGIONS } from '@visavis/domain/analysis/face-sheet';
import { clockOf } from '@visavis/ui/duration';
import { SignalIcon } from '@visavis/ui/signal';
import { useTranslations } from 'use-intl';
import { Section } from '../section.tsx';
import type { ReviewData } from './review-data.ts';

type FaceRecordProps = Pick<ReviewData, 'faceSheets' | 'lightChecks'> & {
  readonly onJump: ((atMs: number) => void) | undefined;
};

/** How the agent compared the faces, and what became of each light check. */
export function FaceRecord({ faceSheets, lightChecks, onJump }: FaceRecordProps) {
  const t = useTranslations('call');
  if (faceSheets.length + lightChecks.length === 0) return null;
  return (
    <Section title={t('faces.recordTitle')}>
      <div className="flex flex-col gap-4">
        {faceSheets.map((sheet) => (
          <Sheet key={sheet.at} sheet={sheet} onJump={onJump} />
        ))}
        {lightChecks.map(({ number, atMs, end }) => (
          <p key={number} className="flex gap-3">
            <Moment atMs={atMs} onJump={onJump} />
            <span className="prose-words">
              <span className="font-semibold">{t('light.title')}:</span>{' '}
              {t(`light.end.${end ?? 'NO_ANSWER'}`)}
            </span>
          </p>
        ))}
      </div>
    </Section>
  );
}

function Sheet({
  sheet,
  onJump,
}: Pick<FaceRecordProps, 'onJump'> & { readonly sheet: ReviewData['faceSheets'][number] }) {
  const t = useTranslations('call.faces');
  const { regions, overall, atMs } = sheet;
  return (
    <div className="flex gap-3">
      <Moment atMs={atMs} onJump={onJump} />
      <dl className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-0.5">
        <dt className="font-semibold">{t('overall')}</dt>
        <dd className="font-semibold">{t(`overallIs.${overall}`)}</dd>
        {FACE_REGIONS.map((region) => (
          <div key={region} className="contents">
            <dt className="text-ink-soft">{t(`region.${region}`)}</dt>
            <dd className="flex items-center gap-1">
              {regions[region] === 'DIFFERS' ? <SignalIcon kind="look" size={14} /> : null}
              {t(`likeness.${regions[region]}`)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** When it was, to look at the recording there. */
function Moment({ atMs, onJump }: Pick<FaceRecordProps, 'onJump'> & { readonly atMs: number }) {
  const look = 'font-mono text-ink-soft tabular-nums';
  if (!onJump) return <span className={look}>{clockOf(atMs)}</span>;
  return (
    <button
      type="button"
      className="self-start font-mono text-accent tabular-nums hover:underline"
      onClick={() => onJump(atMs)}
    >
      {clockOf(atMs)}
    </button>
  );
}
