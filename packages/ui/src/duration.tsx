/** A length of time as a clock shows it: 04:12, or 1:04:12 from an hour on. */
export function clockOf(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((n) =>
    String(n).padStart(2, '0'),
  );
  const hours = Math.floor(seconds / 3600);
  return hours > 0 ? `${hours}:${parts.join(':')}` : parts.join(':');
}

/** The same for machines, as `<time>` wants it: PT1H4M12S. */
export function isoDurationOf(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `PT${Math.floor(seconds / 3600)}H${Math.floor(seconds / 60) % 60}M${seconds % 60}S`;
}

/** How long something took or has been going on. Its figures keep their width as they change. */
export function Duration({ ms }: { readonly ms: number }) {
  return (
    <time dateTime={isoDurationOf(ms)} className="font-mono tabular-nums">
      {clockOf(ms)}
    </time>
  );
}
