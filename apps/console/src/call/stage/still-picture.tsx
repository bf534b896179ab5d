'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Size } from './crop-area.ts';

type StillPictureProps = {
  readonly size: Size;
  /** Null where it could not be read, undefined while it is on its way. */
  readonly url: string | null | undefined;
  readonly name: string;
  /** Drawn over the picture, in its own proportions. */
  readonly children?: ReactNode;
};

/** A stored picture, as large as its box lets it be, with nothing cut off. */
export function StillPicture({ size, url, name, children }: StillPictureProps) {
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
          <img src={url} alt={name} draggable={false} className="size-full select-none" />
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
