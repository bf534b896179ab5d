'use client';

import { Signal } from '@visavis/ui/signal';
import { useTranslations } from 'use-intl';

/** What there is of the customer's camera beside a recorded picture. */
export type StillView = {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Whether it shows what was recorded; null until that is known. */
  readonly belongs: boolean | null;
};

type StillNoteProps = {
  readonly still: StillView | null;
  readonly isAwaited?: boolean;
  /** On a tile, where there is room for one word. */
  readonly short?: boolean;
};

/** Whether the camera's still is there, how large it is, and whether it is suspicious: in words. */
export function StillNote({ still, isAwaited = false, short = false }: StillNoteProps) {
  const t = useTranslations('stills');
  if (!still)
    return (
      <span className="text-ink-soft">
        {isAwaited ? t('awaited') : t(short ? 'missingShort' : 'missing')}
      </span>
    );
  const size = t('size', { width: String(still.widthPx), height: String(still.heightPx) });
  if (still.belongs === false)
    return <Signal kind="stop">{short ? t('foreignShort') : t('foreign')}</Signal>;
  if (short) return <span className="numeric text-ink-soft">{size}</span>;
  return (
    <span className="text-ink-soft">
      {still.belongs ? t('belongs', { size }) : t('comparing', { size })}
    </span>
  );
}
