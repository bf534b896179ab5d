'use client';

import { create } from 'qrcode';
import { useMemo } from 'react';

const QUIET_ZONE = 4;

/** A text as a QR code: dark on light in either theme, as scanners expect it. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = useMemo(() => drawingOf(text), [text]);
  const edge = size + 2 * QUIET_ZONE;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${edge} ${edge}`}
      shapeRendering="crispEdges"
      data-theme="light"
      className="size-48 shrink-0 rounded-md border border-line bg-surface text-ink"
    >
      <path d={path} fill="currentColor" />
    </svg>
  );
}

function drawingOf(text: string) {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const dots = Array.from({ length: size * size }, (_, index) =>
    data[index] ? `M${index % size} ${Math.floor(index / size)}h1v1h-1z` : '',
  );
  return { size, path: dots.join('') };
}
