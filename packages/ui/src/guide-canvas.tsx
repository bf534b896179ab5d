import type { ReactNode } from 'react';

/** The sheet that every guide is drawn on: one line weight, ink on the paper behind it. */
export function GuideCanvas({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 240 200"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      className="mx-auto h-auto max-h-full w-full text-ink"
    >
      {children}
    </svg>
  );
}

/** An arrow that shows which way; it moves a little that way where motion is welcome. */
export function GuideArrow({
  d,
  tip,
  motion,
}: {
  readonly d: string;
  readonly tip: string;
  readonly motion: string;
}) {
  return (
    <g className={motion} strokeWidth="3">
      <path d={d} />
      <path d={tip} />
    </g>
  );
}
