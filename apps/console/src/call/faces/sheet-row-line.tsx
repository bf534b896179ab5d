import { LIKENESSES, type Likeness } from '@visavis/domain/analysis/face-sheet';
import { classNames } from '@visavis/ui/class-names';
import { KeyHint } from '@visavis/ui/key-hint';
import { useEffect, useId, useRef } from 'react';

type SheetRowLineProps = {
  readonly name: string;
  /** Its answers are longer and stand below it. */
  readonly isLast: boolean;
  /** Whether the keys answer it. */
  readonly isCurrent: boolean;
  readonly said: Likeness | undefined;
  readonly wordsOf: (likeness: Likeness) => string;
  readonly onSay: (likeness: Likeness) => void;
};

/** One part of the faces, and its three answers; the keys stand on those of the current one. */
export function SheetRowLine({ name, isLast, isCurrent, said, wordsOf, onSay }: SheetRowLineProps) {
  const nameId = useId();
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li
      ref={line}
      aria-current={isCurrent ? 'step' : undefined}
      className={classNames(
        'grid items-center gap-x-1 border-l-2 py-0.5 pl-2',
        isLast ? 'grid-cols-3' : 'grid-cols-[minmax(0,1fr)_repeat(3,6.25rem)]',
        isCurrent ? 'border-accent bg-accent-soft' : 'border-transparent',
      )}
    >
      <span
        id={nameId}
        className={classNames(
          'min-w-0 hyphens-auto [overflow-wrap:anywhere]',
          isLast && 'col-span-3',
          isCurrent && 'font-semibold',
        )}
      >
        {name}
      </span>
      <span role="group" aria-labelledby={nameId} className="col-span-3 grid grid-cols-subgrid">
        {LIKENESSES.map((likeness, index) => (
          <button
            key={likeness}
            type="button"
            aria-pressed={said === likeness}
            className={classNames(
              'inline-flex min-h-8 items-center justify-center gap-1 rounded-md border px-1.5',
              said === likeness
                ? 'border-accent bg-surface text-accent'
                : 'border-transparent text-ink-soft hover:bg-sunken',
            )}
            onClick={() => onSay(likeness)}
          >
            {wordsOf(likeness)}
            {/* Its room is always there: nothing moves under the cursor. */}
            <span className={isCurrent ? undefined : 'invisible'}>
              <KeyHint>{String(index + 1)}</KeyHint>
            </span>
          </button>
        ))}
      </span>
    </li>
  );
}
