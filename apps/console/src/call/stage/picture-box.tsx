import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Size } from './crop-area.ts';

type PictureBoxProps = {
  readonly size: Size;
  /** Null where it could not be read, undefined while it is on its way. */
  readonly url: string | null | undefined;
  readonly picture: (url: string) => ReactNode;
  /** Drawn over the picture. */
  readonly children?: ReactNode;
};

/** Room of these proportions, as large as what is around lets it be; until the picture comes it says so. */
export function PictureBox({ size, url, picture, children }: PictureBoxProps) {
  const t = useTranslations('call.snapshots');
  const { widthPx, heightPx } = size;
  return (
    <div className="@container-[size] flex size-full items-center justify-center">
      <div
        className="relative bg-sunken"
        style={{
          aspectRatio: `${widthPx} / ${heightPx}`,
          width: `min(100cqw, ${(widthPx / heightPx) * 100}cqh)`,
        }}
      >
        {url ? (
          picture(url)
        ) : (
          <p className="absolute inset-0 flex items-center justify-center text-ink-soft">
            {url === null ? t('unread') : t('loading')}
          </p>
        )}
        {children}
      </div>
    </div>
  );
}
