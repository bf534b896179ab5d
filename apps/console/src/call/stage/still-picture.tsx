'use client';

import type { ReactNode } from 'react';
import type { Size } from './crop-area.ts';
import { PictureBox } from './picture-box.tsx';

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
  return (
    <PictureBox
      size={size}
      url={url}
      picture={(src) => (
        <img src={src} alt={name} draggable={false} className="size-full select-none" />
      )}
    >
      {children}
    </PictureBox>
  );
}
