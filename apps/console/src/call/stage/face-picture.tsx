'use client';

import type { Area } from '@visavis/domain/session/session';
import { useTranslations } from 'use-intl';
import type { Size } from './crop-area.ts';

type FacePictureProps = {
  /** Of the whole picture. */
  readonly size: Size;
  readonly area: Area;
  /** Null where it could not be read, undefined while it is on its way. */
  readonly url: string | null | undefined;
  readonly name: string;
};

/** A part of a stored picture, as large as its box lets it be: every one of its pixels, and no others. */
export function FacePicture({ size, area, url, name }: FacePictureProps) {
  const t = useTranslations('call.snapshots');
  const { leftPx, topPx, widthPx, heightPx } = area;
  return (
    <div className="@container-[size] flex size-full items-center justify-center">
      <div
        className="relative overflow-hidden bg-sunken"
        style={{
          aspectRatio: `${widthPx} / ${heightPx}`,
          width: `min(100cqw, ${(widthPx / heightPx) * 100}cqh)`,
        }}
      >
        {url ? (
          <img
            src={url}
            alt={name}
            draggable={false}
            className="absolute h-auto max-w-none select-none"
            style={{
              width: `${(size.widthPx / widthPx) * 100}%`,
              left: `${(-leftPx / widthPx) * 100}%`,
              top: `${(-topPx / heightPx) * 100}%`,
            }}
          />
        ) : (
          <p className="absolute inset-0 flex items-center justify-center text-ink-soft">
            {url === null ? t('unread') : t('loading')}
          </p>
        )}
      </div>
    </div>
  );
}
