'use client';

import { useTranslations } from 'use-intl';
import { clockOf } from '@visavis/ui/duration';
import { Notice } from '@visavis/ui/notice';
import { Tabs } from '@visavis/ui/tabs';
import { Section } from '../section.tsx';
import { ChatRecord, FlagNotice } from './beside-steps.tsx';
import { FaceRecord } from './face-record.tsx';
import { FilmPanel } from './film-panel.tsx';
import { GapList } from './gap-list.tsx';
import { JournalTab } from './journal-tab.tsx';
import { NotYet } from './not-yet.tsx';
import { OutcomePanel } from './outcome-panel.tsx';
import { Player } from './player.tsx';
import type { ReviewData } from './review-data.ts';
import { Snapshots } from './snapshots.tsx';
import { StepList } from './step-list.tsx';
import { usePlayback } from './use-playback.ts';
import { useReadiness } from './use-readiness.ts';
import { VerdictForm } from './verdict-form.tsx';

/** Everything that a second person needs to believe, or not, what the first one found. */
export function Review({ review }: { readonly review: ReviewData }) {
  const t = useTranslations('review');
  const playback = usePlayback(review.stretches);
  useReadiness(review);
  const isReady = review.readiness.state === 'READY';
  const jump = isReady ? playback.seek : undefined;
  return (
    <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="flex min-w-0 flex-col gap-6">
        <FlagNotice flags={review.flags} />
        {review.failed.map(({ participant }) => (
          <Notice key={participant} kind="stop" title={t(`failed.${participant}`)}>
            <p>{t('failedWords')}</p>
          </Notice>
        ))}
        {isReady ? (
          <>
            <Player playback={playback} review={review} />
            <GapList review={review} onJump={playback.seek} />
          </>
        ) : (
          <NotYet readiness={review.readiness} />
        )}
        {review.readiness.state === 'ERASED' ? null : (
          <Section title={t('snapshots.title')}>
            <Snapshots review={review} onJump={jump} />
          </Section>
        )}
        {review.notes.length > 0 ? (
          <Section title={t('notes')}>
            <ul className="flex flex-col gap-2">
              {review.notes.map(({ text, at, atMs }) => (
                <li key={at} className="flex gap-3">
                  <span className="font-mono text-ink-soft tabular-nums">{clockOf(atMs)}</span>
                  <span className="prose-words whitespace-pre-line">{text}</span>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
        <FaceRecord faceSheets={review.faceSheets} lightChecks={review.lightChecks} onJump={jump} />
        <ChatRecord chat={review.chat} />
      </div>
      {/* It scrolls by itself, so that a jump from a step leaves the pictures in view. */}
      <div className="-m-1 flex min-w-0 flex-col gap-6 p-1 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-9rem)] lg:self-start lg:overflow-y-auto">
        <Section title={t('outcome.title')}>
          <OutcomePanel review={review} />
          <VerdictForm key={review.review?.at ?? ''} review={review} />
        </Section>
        {isReady ? <FilmPanel review={review} /> : null}
        <Tabs
          label={t('tabs.label')}
          tabs={[
            {
              key: 'steps',
              title: t('tabs.steps'),
              panel: <StepList review={review} onJump={jump} />,
            },
            {
              key: 'journal',
              title: t('tabs.journal'),
              panel: <JournalTab caseId={review.caseId} sessionId={review.sessionId} />,
            },
          ]}
        />
      </div>
    </div>
  );
}
