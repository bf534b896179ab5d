/** The key that does it, printed where it is done. The button around it announces the key. */
export function KeyHint({ children }: { readonly children: string }) {
  return (
    <kbd
      aria-hidden="true"
      className="inline-block min-w-5 rounded-md border border-current px-1 text-center font-mono text-small font-normal opacity-80"
    >
      {children}
    </kbd>
  );
}
