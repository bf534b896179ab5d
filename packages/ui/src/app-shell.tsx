import type { ReactNode } from 'react';

export type AppShellProps = {
  readonly brand: ReactNode;
  readonly nav: ReactNode;
  readonly tools: ReactNode;
  readonly skipWords: string;
  readonly children: ReactNode;
};

/** The frame around every staff page: one quiet bar on top, then the page. */
export function AppShell({ brand, nav, tools, skipWords, children }: AppShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only rounded-md bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10"
      >
        {skipWords}
      </a>
      <header className="flex min-h-12 flex-wrap items-center gap-x-6 gap-y-1 border-b max-sm:gap-x-2 border-line bg-surface px-4">
        <div className="flex min-h-11 items-center">{brand}</div>
        <div className="flex self-stretch max-lg:order-last max-lg:w-full">{nav}</div>
        <div className="ml-auto flex flex-wrap items-center justify-end gap-x-3">{tools}</div>
      </header>
      <main id="main" tabIndex={-1} className="flex min-h-0 flex-1 flex-col">
        {children}
      </main>
    </div>
  );
}
