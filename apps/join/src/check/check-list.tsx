'use client';

import { useEffect, useRef } from 'react';
import type { DeviceMeasures } from '@visavis/contract/device-report';
import { useAnnounce } from '@visavis/ui/announcer';
import { LevelMeter } from '@visavis/ui/level-meter';
import { useTranslations } from 'use-intl';
import { CheckRow } from './check-row.tsx';
import { findCamera, findFace, findLight, findLine, findSharpness, findVoice } from './findings.ts';
import type { Finding, LineState, PictureSize } from './findings.ts';
import type { Voice } from './use-microphone-level.ts';

export type CheckListProps = {
  readonly size: PictureSize;
  readonly measures: DeviceMeasures;
  readonly line: LineState;
  readonly voice: Voice;
};

const kindOf = ({ isGood }: Finding<string>) => {
  if (isGood === undefined) return 'ask';
  return isGood ? 'verified' : 'look';
};

/** What was measured, each with its hint. What is poor is said aloud once it has stayed so. */
export function CheckList({ size, measures, line, voice }: CheckListProps) {
  const t = useTranslations('check');
  const values = {
    width: String(size.width),
    height: String(size.height),
    rate: String(Math.round(measures.framesPerSecond ?? 0)),
    rtt: String(Math.round(measures.rttMs ?? 0)),
  };
  const rows = [
    { title: 'camera', found: findCamera(size, measures) },
    { title: 'light', found: findLight(measures) },
    { title: 'sharpness', found: findSharpness(measures) },
    { title: 'face', found: findFace(measures) },
    { title: 'line', found: findLine(line, measures) },
  ] as const;
  const heard = findVoice(voice, measures);
  const hints = rows.flatMap(({ found }) =>
    found && 'isGood' in found && !found.isGood ? [t(found.words, values)] : [],
  );
  useSaid(hints[0]);

  return (
    <>
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {rows.map(({ title, found }) =>
          found ? (
            <CheckRow
              key={title}
              kind={kindOf(found)}
              title={t(title)}
              words={t(found.words, values)}
            />
          ) : null,
        )}
        <CheckRow kind={kindOf(heard)} title={t('microphone')} words={t(heard.words)}>
          <LevelMeter level={voice.level} label={t('level')} />
        </CheckRow>
      </ul>
      {hints.length > 0 ? <p className="text-small text-ink-soft">{t('mayGoOn')}</p> : null}
    </>
  );
}

const SAID_AFTER_MS = 3_000;

/** Says the worst hint to screen readers once it has stood for a while: figures waver. */
function useSaid(hint: string | undefined): void {
  const announce = useAnnounce();
  const said = useRef<string>(undefined);
  useEffect(() => {
    if (hint === undefined || hint === said.current) return undefined;
    const timer = setTimeout(() => {
      said.current = hint;
      announce(hint);
    }, SAID_AFTER_MS);
    return () => clearTimeout(timer);
  }, [hint, announce]);
}
