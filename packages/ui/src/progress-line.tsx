/** How far along: as many strokes as there are steps, with the words of it for everybody. */
export function ProgressLine({
  done,
  total,
  words,
}: {
  readonly done: number;
  readonly total: number;
  readonly words: string;
}) {
  return (
    <div className="flex flex-col gap-2">
      <p className="text-small text-ink-soft">{words}</p>
      <div aria-hidden="true" className="flex gap-1">
        {Array.from({ length: total }, (_, index) => (
          <span
            key={index}
            className={`h-1 flex-1 rounded-full ${index < done ? 'bg-ink' : 'bg-line'}`}
          />
        ))}
      </div>
    </div>
  );
}
