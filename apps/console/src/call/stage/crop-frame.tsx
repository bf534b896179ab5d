'use client';

import type { Area } from '@visavis/domain/session/session';
import { useRef, type PointerEvent } from 'react';
import { between, type Size } from './crop-area.ts';

type CropFrameProps = {
  readonly area: Area;
  readonly size: Size;
  readonly onDraw: (area: Area) => void;
};

/** The frame of the part that shall be kept, drawn over its picture. */
export function CropFrame({ area, size, onDraw }: CropFrameProps) {
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const pixelOf = (event: PointerEvent<HTMLDivElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    return {
      x: ((event.clientX - left) / width) * size.widthPx,
      y: ((event.clientY - top) / height) * size.heightPx,
    };
  };
  const end = () => {
    from.current = null;
  };
  const share = (px: number, of: number) => `${(px / of) * 100}%`;
  return (
    <div
      className="absolute inset-0 cursor-crosshair touch-none overflow-hidden"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = pixelOf(event);
      }}
      onPointerMove={(event) => {
        if (from.current) onDraw(between(from.current, pixelOf(event), size));
      }}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <div
        className="pointer-events-none absolute border-2 border-accent outline-[9999px] outline-veil"
        style={{
          left: share(area.leftPx, size.widthPx),
          top: share(area.topPx, size.heightPx),
          width: share(area.widthPx, size.widthPx),
          height: share(area.heightPx, size.heightPx),
          outlineStyle: 'solid',
        }}
      />
    </div>
  );
}
