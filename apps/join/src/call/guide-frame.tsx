'use client';

import { classNames } from '@visavis/ui/class-names';

/** Sized to what the stage leaves beside the small picture in its corner. */
const SHAPES = {
  FACE: 'aspect-[3/4] h-[min(84cqh,110cqw,32rem)] rounded-[50%]',
  DOCUMENT: 'mt-20 aspect-[85.6/54] w-[min(84cqw,150cqh-10rem,46rem)] rounded-md',
} as const;

/** Where the face or the document must be; what lies outside is dimmed. */
export const GuideFrame = ({ camera }: { readonly camera: keyof typeof SHAPES }) => (
  <div
    aria-hidden="true"
    className="pointer-events-none absolute inset-0 [container-type:size] overflow-hidden"
  >
    <div className="flex size-full items-center justify-center">
      <div
        className={classNames(
          'border-3 border-ink shadow-[0_0_0_100vmax_var(--veil)]',
          SHAPES[camera],
        )}
      />
    </div>
  </div>
);
