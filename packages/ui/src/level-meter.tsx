import { classNames } from './class-names.tsx';

const BARS = 8;

/** How many of the bars a level of 0 to 1 fills. A whisper is one bar, never none. */
export const filledBars = (level: number): number =>
  level <= 0.01 ? 0 : Math.min(BARS, Math.max(1, Math.ceil(Math.sqrt(level) * BARS)));

export type LevelMeterProps = {
  /** 0 is silence, 1 is as loud as can be. */
  readonly level: number;
  readonly label: string;
};

/** How loud a person is heard. */
export function LevelMeter({ level, label }: LevelMeterProps) {
  const filled = filledBars(level);
  return (
    <span
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={BARS}
      aria-valuenow={filled}
      className="inline-flex h-4 items-end gap-0.5"
    >
      {Array.from({ length: BARS }, (_, index) => (
        <span
          key={index}
          className={classNames('w-1 rounded-full', index < filled ? 'bg-ink' : 'bg-line')}
          style={{ height: `${30 + (70 * (index + 1)) / BARS}%` }}
        />
      ))}
    </span>
  );
}
