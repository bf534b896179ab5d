'use client';

import type { ReactNode } from 'react';
import type { BrowserKind } from '@visavis/call-client/local/browser';

type Place = {
  /** Where the bar with the address stands. */
  readonly bar: 'TOP' | 'BOTTOM';
  /** The sign to tap, and where in the bar it is. */
  readonly sign: 'TUNE' | 'LOCK' | 'CAMERA' | 'PAGE' | 'MENU';
};

const PLACES = {
  CHROME_ANDROID: { bar: 'TOP', sign: 'TUNE' },
  CHROME_DESKTOP: { bar: 'TOP', sign: 'TUNE' },
  FIREFOX_ANDROID: { bar: 'TOP', sign: 'LOCK' },
  FIREFOX_DESKTOP: { bar: 'TOP', sign: 'CAMERA' },
  SAFARI_DESKTOP: { bar: 'TOP', sign: 'MENU' },
  SAFARI_IOS: { bar: 'BOTTOM', sign: 'PAGE' },
  OTHER_IOS: { bar: 'TOP', sign: 'MENU' },
} as const satisfies Record<BrowserKind, Place>;

const SIGNS: Readonly<Record<Place['sign'], ReactNode>> = {
  TUNE: (
    <path d="M-7 -4h6M5 -4h2M-7 4h2M1 4h6M-1 -4a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0M-5 4a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0" />
  ),
  LOCK: <path d="M-6 -1h12v9h-12zM-4 -1v-3a4 4 0 0 1 8 0v3" />,
  CAMERA: <path d="M-8 -5h10v10h-10zM2 -1l6 -4v10l-6 -4M-9 -8l17 16" />,
  PAGE: <path d="M-7 -7h14v14h-14zM-7 -2h14M-4 2h8" />,
  MENU: <path d="M-7 -5h14M-7 0h14M-7 5h14" />,
};

/** A browser in outline: which sign to tap, and the two switches behind it. */
export function PermissionDrawing({
  browser,
  label,
}: {
  readonly browser: BrowserKind;
  readonly label: string;
}) {
  const { bar, sign } = PLACES[browser];
  const barY = bar === 'TOP' ? 14 : 132;
  const cardY = bar === 'TOP' ? 62 : 22;
  const arrow = bar === 'TOP' ? 'M36 46v12M36 46' : 'M36 126v-12';
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 320 176"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      className="w-full rounded-md border border-line bg-surface text-ink"
    >
      <rect x="16" y={barY} width="288" height="32" rx="16" className="fill-sunken" />
      <path
        d={`M64 ${barY + 16}h120`}
        className="text-edge"
        stroke="currentColor"
        strokeWidth="3"
      />
      <circle cx="36" cy={barY + 16} r="20" className="fill-accent-soft stroke-accent" />
      <g transform={`translate(36 ${barY + 16})`} className="stroke-accent" strokeWidth="2.5">
        {SIGNS[sign]}
      </g>
      <path d={arrow} className="stroke-accent" strokeDasharray="1 5" strokeWidth="3" />
      <rect x="36" y={cardY} width="248" height="94" rx="8" className="fill-surface" />
      <g transform={`translate(62 ${cardY + 27})`}>
        <path d="M-9 -7h13v14h-13zM4 -1.500l7 -4.500v12l-7 -4.500" />
      </g>
      <g transform={`translate(62 ${cardY + 67})`}>
        <path d="M-3.500 -10a3.500 3.500 0 0 1 7 0v7a3.500 3.500 0 0 1 -7 0zM-8 -3a8 8 0 0 0 16 0M0 5v5" />
      </g>
      <path
        d={`M88 ${cardY + 27}h92M88 ${cardY + 67}h72`}
        className="text-edge"
        stroke="currentColor"
        strokeWidth="3"
      />
      {[27, 67].map((y) => (
        <g key={y}>
          <rect
            x="222"
            y={cardY + y - 11}
            width="42"
            height="22"
            rx="11"
            className="fill-accent stroke-accent"
          />
          <circle cx="253" cy={cardY + y} r="7" className="fill-surface" stroke="none" />
        </g>
      ))}
    </svg>
  );
}
