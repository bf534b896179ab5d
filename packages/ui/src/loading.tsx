/** Says that something is on its way. No spinner: nothing turns that does not know how far it is. */
export function Loading({ words }: { readonly words: string }) {
  return (
    <p role="status" className="text-ink-soft">
      {words}
    </p>
  );
}

/** The outline of lines to come, so that nothing jumps when they arrive. */
export function Skeleton({ lines, words }: { readonly lines: number; readonly words: string }) {
  return (
    <div role="status" className="flex flex-col gap-3">
      <span className="sr-only">{words}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span
          key={index}
          aria-hidden="true"
          className={`h-4 rounded-md bg-sunken ${index % 3 === 2 ? 'w-2/3' : 'w-full'}`}
        />
      ))}
    </div>
  );
}
