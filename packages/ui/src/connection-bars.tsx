import { classNames } from './class-names.tsx';

export type ConnectionQuality = 'lost' | 'weak' | 'fair' | 'good';

const FILLED = { lost: 0, weak: 1, fair: 2, good: 3 } as const satisfies Record<
  ConnectionQuality,
  number
>;

export type ConnectionBarsProps = {
  readonly quality: ConnectionQuality;
  readonly words: string;
  /** Shows the bars alone; the words stay for screen readers. */
  readonly compact?: boolean | undefined;
  /** What is shown in the words' place where room is scarce; screen readers hear the words. */
  readonly short?: string | undefined;
};

/** How well the line holds: three bars and a word. A lost line is crossed out. */
export function ConnectionBars({ quality, words, compact = false, short }: ConnectionBarsProps) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <svg aria-hidden="true" width="16" height="14" viewBox="0 0 16 14" className="shrink-0">
        {[0, 1, 2].map((bar) => (
          <rect
            key={bar}
            x={bar * 5.5 + 0.5}
            y={9 - bar * 4}
            width="3.5"
            height={5 + bar * 4}
            rx="1"
            className={bar < FILLED[quality] ? 'fill-current' : 'fill-current opacity-25'}
          />
        ))}
        {quality === 'lost' ? (
          <path d="M1 1l14 12" className="stroke-stop" strokeWidth="2" strokeLinecap="round" />
        ) : null}
      </svg>
      {short === undefined ? null : (
        <span aria-hidden="true" className="min-[1600px]:hidden">
          {short}
        </span>
      )}
      <span className={classNames(compact && 'sr-only', short && 'max-[1599px]:sr-only')}>
        {words}
      </span>
    </span>
  );
}
