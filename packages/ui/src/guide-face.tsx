import type { ReactNode } from 'react';
import { GuideArrow, GuideCanvas } from './guide-canvas.tsx';

type GuideProps = { readonly label: string };

export const FRAME = (
  <ellipse cx="120" cy="90" rx="62" ry="80" strokeDasharray="1 8" strokeWidth="3" />
);
export const SHOULDERS = <path d="M40 196c4-30 26-42 56-47l1-12m103 59c-4-30-26-42-56-47l-1-12" />;

/** A face from the front; `eyes` and `mouth` stand in for the usual ones. */
export function FrontHead({
  eyes = <path strokeWidth="5" d="M104 88h.1M136 88h.1" />,
  mouth = <path d="M108 122c7 5 17 5 24 0" />,
}: {
  readonly eyes?: ReactNode;
  readonly mouth?: ReactNode;
}) {
  return (
    <g>
      <path
        d="M82 82c0-28 15-46 38-46s38 18 38 46c0 36-18 62-38 62S82 118 82 82Z"
        className="fill-surface"
      />
      <path d="M84 72c14-2 28-9 36-19 8 10 22 17 36 19" />
      <path d="M98 78c3-2 8-2 11 0M131 78c3-2 8-2 11 0" />
      {eyes}
      <path d="M120 90l-4 17h8" />
      {mouth}
    </g>
  );
}

function TurnedHead() {
  return (
    <g>
      <path
        d="M152 78c0-26-15-42-37-42-21 0-33 14-34 35l-8 22c-1 3 0 5 3 5h5v7c0 3-1 4-1 7 0 14 8 27 22 30 20 4 43-12 48-40 1-6 2-14 2-24Z"
        className="fill-surface"
      />
      <path d="M88 60c20 4 34 2 44-6 2 14 6 22 14 28" />
      <path d="M134 88c7-5 14-1 13 7-1 7-7 11-12 8" />
      <path d="M88 76c3-2 8-2 11 0" />
      <path strokeWidth="5" d="M94 87h.1" />
      <path d="M84 119c5 3 10 3 15 1" />
    </g>
  );
}

/** Looking straight into the camera, the face inside the oval. */
export function GuideFaceFront({ label }: GuideProps) {
  return (
    <GuideCanvas label={label}>
      {SHOULDERS}
      <FrontHead />
      {FRAME}
    </GuideCanvas>
  );
}

/** The head turned towards the left of the picture, as in a mirror. */
export function GuideFaceLeft({ label }: GuideProps) {
  return (
    <GuideCanvas label={label}>
      {SHOULDERS}
      <TurnedHead />
      {FRAME}
      <GuideArrow d="M52 40c-14 8-24 20-29 34" tip="M16 62l6 13 13-6" motion="animate-guide-left" />
    </GuideCanvas>
  );
}

/** The head turned towards the right of the picture, as in a mirror. */
export function GuideFaceRight({ label }: GuideProps) {
  return (
    <GuideCanvas label={label}>
      <g transform="matrix(-1 0 0 1 240 0)">
        {SHOULDERS}
        <TurnedHead />
        {FRAME}
        <GuideArrow
          d="M52 40c-14 8-24 20-29 34"
          tip="M16 62l6 13 13-6"
          motion="animate-guide-left"
        />
      </g>
    </GuideCanvas>
  );
}
