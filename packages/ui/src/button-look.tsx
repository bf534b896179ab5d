import { classNames } from './class-names.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

const BASE =
  'inline-flex min-h-control select-none items-center justify-center gap-2 rounded-md border ' +
  'px-control-pad py-1 text-center font-semibold transition-colors ' +
  'aria-disabled:cursor-not-allowed';

const VARIANTS = {
  primary:
    'border-transparent bg-accent text-on-accent hover:bg-accent-strong ' +
    'aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-ink-soft',
  secondary:
    'border-edge bg-surface text-accent hover:border-accent hover:bg-accent-soft ' +
    'aria-disabled:border-line aria-disabled:bg-transparent aria-disabled:text-ink-soft',
  quiet:
    'border-transparent bg-transparent text-accent hover:bg-accent-soft ' +
    'aria-disabled:bg-transparent aria-disabled:text-ink-soft',
  danger:
    'border-transparent bg-stop text-on-accent hover:bg-stop-strong ' +
    'aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-ink-soft',
} as const satisfies Record<ButtonVariant, string>;

/** How something that is pressed looks; for links that stand where a button would. */
export const buttonLook = (variant: ButtonVariant = 'secondary', wide = false): string =>
  classNames(BASE, VARIANTS[variant], wide && 'w-full');

/** How a link looks that stands in a sentence. */
export const LINK_LOOK =
  'rounded-md text-accent underline decoration-1 underline-offset-3 hover:text-accent-strong hover:decoration-2';
