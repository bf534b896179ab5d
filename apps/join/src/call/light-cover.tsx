'use client';

import { useEffect, useId, useState, type RefObject } from 'react';
import type { LightState } from '@visavis/call-client/answer-light';
import type { LocalMedia } from '@visavis/call-client/local-media';
import { useTranslations } from 'use-intl';
import { SelfPicture } from './self-picture.tsx';

type LightCoverProps = {
  readonly state: LightState;
  readonly media: LocalMedia;
  readonly ground: RefObject<HTMLDialogElement | null>;
};

/**
 * The whole screen in colour around one's own picture. It is announced before, changes softly, and one
 * press or Escape stops it.
 */
export function LightCover({ state, media, ground }: LightCoverProps) {
  const t = useTranslations('call.light');
  const titleId = useId();
  const textId = useId();
  const { phase, stop } = state;
  const isShowing = phase === 'SHOWING';
  useEffect(() => {
    const dialog = ground.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, [ground]);
  return (
    <dialog
      ref={ground}
      aria-labelledby={titleId}
      aria-describedby={textId}
      className="light-cover"
      onCancel={(event) => {
        event.preventDefault();
        stop();
      }}
    >
      <div className="light-picture">
        <SelfPicture media={media} />
      </div>
      <p role="status" className="sr-only">
        {isShowing ? t('running') : null}
      </p>
      <div className="light-words">
        <div className={isShowing ? 'invisible' : undefined}>
          <h2 id={titleId} className="text-lead font-semibold">
            {t('title')}
          </h2>
          <p id={textId}>
            {t('text')} {t('bright')}
          </p>
          <Countdown fromMs={state.beginsInMs} />
        </div>
        <div className="light-stays">
          <button type="button" className="light-stop" onClick={stop}>
            {isShowing ? t('stop') : t('no')}
          </button>
        </div>
      </div>
    </dialog>
  );
}

const SECOND_MS = 1000;

/** For the eyes: who listens has heard the words and is not counted down to. */
function Countdown({ fromMs }: { readonly fromMs: number }) {
  const t = useTranslations('call.light');
  const [left, setLeft] = useState(Math.ceil(fromMs / SECOND_MS));
  useEffect(() => {
    const timer = setInterval(() => setLeft((before) => Math.max(1, before - 1)), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <p aria-hidden="true" className="numeric font-semibold">
      {t('begins', { seconds: left })}
    </p>
  );
}
