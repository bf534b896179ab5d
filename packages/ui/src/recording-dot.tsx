export type RecordingDotProps = {
  /** Whether evidence is being written at this moment. A stalled recorder has a hollow dot. */
  readonly writing: boolean;
  /** The word beside it: recording, or what is wrong. */
  readonly words: string;
  /** Whether the dot stands for the words where room is scarce; screen readers hear them. */
  readonly mayBeBare?: boolean | undefined;
};

/** The one red, the one thing that blinks. It means that the recording is being written. */
export function RecordingDot({ writing, words, mayBeBare = false }: RecordingDotProps) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <span
        aria-hidden="true"
        className={
          writing
            ? 'size-2.5 animate-recording rounded-full bg-recording'
            : 'size-2.5 rounded-full border-2 border-ink-soft'
        }
      />
      <span className={mayBeBare ? 'max-[1599px]:sr-only' : undefined}>{words}</span>
    </span>
  );
}
