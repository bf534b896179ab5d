/** Two people facing each other: the mark of Visavis. */
export function Mark({ size = 24 }: { readonly size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M3 4v4.2c0 2.4 1 3.4 2.6 3.8-1.6.4-2.6 1.4-2.6 3.8V20" />
      <path d="M21 4v4.2c0 2.4-1 3.4-2.6 3.8 1.6.4 2.6 1.4 2.6 3.8V20" />
      <circle cx="12" cy="12" r="1.6" fill="currentColor" stroke="none" />
    </svg>
  );
}

/** The mark and the name, as one picture with one name. */
export function Wordmark({ size = 24 }: { readonly size?: number }) {
  return (
    <span role="img" aria-label="Visavis" className="inline-flex items-center gap-2 text-ink">
      <Mark size={size} />
      <span aria-hidden="true" className="text-lead font-semibold tracking-[-0.01em]">
        visavis
      </span>
    </span>
  );
}
