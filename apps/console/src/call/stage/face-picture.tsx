'use client';

import type { Area } from '@visavis/domain/session/session';
import type { Size } from './crop-area.ts';
import { PictureBox } from './picture-box.tsx';

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
  const { leftPx, topPx, widthPx, heightPx } = area;
  return (
    <PictureBox
      size={area}
      url={url}
      picture={(src) => (
        <div className="absolute inset-0 overflow-hidden">
          <img
            src={src}
            alt={name}
            draggable={false}
            className="absolute h-auto max-w-none select-none"
            style={{
              width: `${(size.widthPx / widthPx) * 100}%`,
              left: `${(-leftPx / widthPx) * 100}%`,
              top: `${(-topPx / heightPx) * 100}%`,
            }}
          />
        </div>
      )}
    />
  );
}
