'use client';

import { classNames } from '@visavis/ui/class-names';

const SHAPES = {
  FACE: 'aspect-[3/4] h-[min(76%,28rem)] rounded-[50%]',
  DOCUMENT: 'aspect-[85.6/54] w-[min(88%,44rem)] rounded-md',
} as const;

/** Where the face or the document must be; what lies outside is dimmed. */
export const GuideFrame = ({ camera }: { readonly camera: keyof typeof SHAPES }) => (
  <div
    aria-hidden="true"
    className="pointer-events-none absolute inset-0 flex items-center justify-center overflow-hidden"
  >
    <div
      className={classNames(
        'border-3 border-ink shadow-[0_0_0_100vmax_var(--veil)]',
        SHAPES[camera],
      )}
    />
  </div>
);
