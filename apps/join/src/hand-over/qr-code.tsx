'use client';

import { useEffect, useState } from 'react';

const QUIET_ZONE = 4;

type Drawing = { readonly size: number; readonly path: string };

/**
 * A text as a QR code: dark on light in either theme, as scanners expect it. What draws it is loaded
 * only here.
 */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const [drawing, setDrawing] = useState<Drawing | null>(null);

  useEffect(() => {
    let isGone = false;
    const draw = async () => {
      const { create } = await import('qrcode');
      const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
      if (!isGone) setDrawing({ size, path: pathOf(size, data) });
    };
    void draw();
    return () => {
      isGone = true;
    };
  }, [text]);

  if (!drawing) return null;
  const edge = drawing.size + 2 * QUIET_ZONE;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${edge} ${edge}`}
      shapeRendering="crispEdges"
      data-theme="light"
      className="size-56 shrink-0 rounded-md border border-line bg-surface text-ink"
    >
      <path d={drawing.path} fill="currentColor" />
    </svg>
  );
}

const pathOf = (size: number, data: ArrayLike<number>): string =>
  Array.from({ length: size * size }, (_, index) =>
    data[index] ? `M${index % size} ${Math.floor(index / size)}h1v1h-1z` : '',
  ).join('');
