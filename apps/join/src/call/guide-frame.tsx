'use client';

import { classNames } from '@visavis/ui/class-names';
import { Guide } from '@visavis/ui/guide';
import type { GuidanceHint } from '../guidance/watch-picture.ts';
import type { CallStep } from './call-stage-view.ts';

type Shape = 'FACE' | NonNullable<CallStep>['shape'];

const CARD =
  'mt-[clamp(0px,100cqh-14rem,5rem)] w-[min(84cqw,max(150cqh-10rem,105cqh),46rem)] rounded-md';

/** Sized to what the stage leaves beside the small picture; the documents in the sizes of ISO/IEC 7810. */
const SHAPES = {
  FACE: 'aspect-[3/4] h-[min(84cqh,110cqw,32rem)] rounded-[50%]',
  CARD: `${CARD} aspect-[85.6/54]`,
  LARGE_CARD: `${CARD} aspect-[105/74]`,
  PASSPORT_PAGE: `${CARD} aspect-[125/88]`,
} as const satisfies Record<Shape, string>;

/** Shown large for a moment: what is to be moved, and how. */
const MOVED: readonly string[] = [
  ...['TILT', 'TILT_VERTICAL', 'ROTATE', 'FINGER_ACROSS', 'FINGER_BEHIND', 'CLOSE_UP', 'TORCH'],
  ...['HAND_BEFORE_FACE', 'NOD', 'FACE_LEFT', 'FACE_RIGHT'],
];

/** What is moved is out of place for that time, and nobody is told so. */
export const isMoved = (step: NonNullable<CallStep>): boolean => MOVED.includes(step.drawing);

/** The outline says by its colour, too, what the words beside it say. */
const OUTLINES = {
  NONE: 'border-ink',
  WRONG: 'border-look border-dashed',
  RIGHT: 'border-verified',
} as const;

export type GuideFrameProps = {
  readonly shape: Shape;
  /** What is seen in the frame, where somebody looks. */
  readonly hint?: GuidanceHint;
  /** The step whose movement is shown first, over the picture. */
  readonly step?: CallStep;
};

/** Where the face or the document must be; what lies outside is dimmed. */
export const GuideFrame = ({ shape, step, hint }: GuideFrameProps) => (
  <div
    aria-hidden="true"
    className="pointer-events-none absolute inset-0 [container-type:size] overflow-hidden"
  >
    <div className="flex size-full items-center justify-center">
      <div
        className={classNames(
          'relative border-3 shadow-[0_0_0_100vmax_var(--veil)] transition-colors',
          OUTLINES[hint === undefined ? 'NONE' : hint === null ? 'RIGHT' : 'WRONG'],
          SHAPES[shape],
        )}
      >
        {step && isMoved(step) ? (
          <div key={step.id} className="guide-first">
            <Guide drawing={step.drawing} label="" />
          </div>
        ) : null}
      </div>
    </div>
  </div>
);
