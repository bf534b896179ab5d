'use client';

/** What was just done, over the picture, for a moment. */
export const StageNote = ({ words }: { readonly words: string }) => (
  <p
    role="status"
    className="absolute inset-x-2 top-2 z-[2] rounded-md border border-line bg-paper px-3 py-2 text-small"
  >
    {words}
  </p>
);
