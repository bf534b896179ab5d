'use client';

import { useEffect, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { localeOf } from '@visavis/domain/locale';
import { Button } from '@visavis/ui/button';
import { buttonLook } from '@visavis/ui/button-look';
import { Notice } from '@visavis/ui/notice';
import { Refusal } from '../errors/refusal.tsx';
import type { Refused } from '../server/answer.ts';
import { askForFilm, followFilm } from '../server/actions/film.ts';
import { Section } from '../section.tsx';
import type { Film, ReviewData } from './review-data.ts';

const ASK_EVERY_MS = 1_500;

/** The film of the session: asked for, followed while it is made, saved. */
export function FilmPanel({ review }: { readonly review: ReviewData }) {
  const t = useTranslations('review.film');
  const { caseId, sessionId } = review;
  const [film, setFilm] = useState(review.film);
  const [refused, setRefused] = useState<Refused>();
  const isMaking = film.state === 'MAKING';

  useEffect(() => {
    if (!isMaking) return;
    const asking = setInterval(() => {
      followFilm({ caseId, sessionId })
        .then((answered) => answered.ok && setFilm(answered.value))
        // The line may be down for a while; the next turn asks again.
        .catch(() => undefined);
    }, ASK_EVERY_MS);
    return () => clearInterval(asking);
  }, [isMaking, caseId, sessionId]);

  const ask = async () => {
    const answered = await askForFilm({ caseId, sessionId });
    setRefused(answered.ok ? undefined : answered);
    if (answered.ok) setFilm(answered.value);
  };

  return (
    <Section title={t('title')}>
      <p className="prose-words text-ink-soft">{t('about')}</p>
      {refused ? <Refusal code={refused.code} traceId={refused.traceId} /> : null}
      {film.state === 'FAILED' ? (
        <Notice kind="stop" title={t('failed')}>
          <Button onPress={ask}>{t('again')}</Button>
        </Notice>
      ) : null}
      {film.state === 'NONE' ? (
        <div>
          <Button onPress={ask}>{t('make')}</Button>
        </div>
      ) : null}
      {film.state === 'MAKING' ? <Making share={film.share} /> : null}
      {film.state === 'MADE' ? <Made film={film} /> : null}
    </Section>
  );
}

function Making({ share }: { readonly share: number }) {
  const t = useTranslations('review.film');
  const percent = Math.floor(share * 100);
  const words = percent > 0 ? t('progress', { percent }) : t('waiting');
  return (
    <div className="flex flex-col gap-1">
      <div
        role="progressbar"
        aria-label={t('making')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={words}
        className="h-2 w-full overflow-hidden rounded-full bg-line"
      >
        <div className="h-full rounded-full bg-accent" style={{ width: `${percent}%` }} />
      </div>
      <p className="text-small tabular-nums">{words}</p>
    </div>
  );
}

function Made({ film }: { readonly film: Extract<Film, { readonly state: 'MADE' }> }) {
  const t = useTranslations('review.film');
  const locale = useLocale();
  const size = (film.sizeBytes / 1_000_000).toLocaleString(localeOf(locale), {
    maximumFractionDigits: 1,
  });
  return (
    <div className="flex flex-col items-start gap-2">
      <p>{t('made', { size })}</p>
      <a href={`/evidence/films/${film.exportId}`} download className={buttonLook()}>
        {t('take')}
      </a>
      <p className="text-small text-ink-soft">{t('taken')}</p>
    </div>
  );
}
