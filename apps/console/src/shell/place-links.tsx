'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'use-intl';
import type { Place } from './places.ts';

/** The links of the bar; the one that leads to where we are is marked. */
export function PlaceLinks({ places }: { readonly places: readonly Place[] }) {
  const t = useTranslations();
  const path = usePathname();
  return (
    <nav
      aria-label={t('app.navigation')}
      className="flex flex-wrap gap-x-1 self-stretch max-lg:-mx-2"
    >
      {places.map(({ key, href }) => (
        <Link
          key={key}
          href={href}
          aria-current={path === href || path.startsWith(`${href}/`) ? 'page' : undefined}
          className="flex min-h-12 items-center border-y-2 whitespace-nowrap max-lg:min-h-11 border-transparent px-2 text-accent hover:border-b-line aria-[current=page]:border-b-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink"
        >
          {t(`nav.${key}`)}
        </Link>
      ))}
    </nav>
  );
}
