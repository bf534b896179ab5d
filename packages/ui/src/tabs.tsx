'use client';

import { Tabs as BaseTabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

export type Tab = { readonly key: string; readonly title: ReactNode; readonly panel: ReactNode };

export type TabsProps = {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly defaultTab?: string | undefined;
};

/** Several views of the same thing, one at a time; arrow keys go from one to the next. */
export function Tabs({ label, tabs, defaultTab }: TabsProps) {
  return (
    <BaseTabs.Root defaultValue={defaultTab ?? tabs[0]?.key} className="flex min-h-0 flex-col">
      <BaseTabs.List aria-label={label} className="flex gap-1 overflow-x-auto border-b border-line">
        {tabs.map(({ key, title }) => (
          <BaseTabs.Tab
            key={key}
            value={key}
            className="-mb-px min-h-control border-b-2 border-transparent px-3 whitespace-nowrap text-accent -outline-offset-2 hover:border-edge data-active:border-ink data-active:font-semibold data-active:text-ink"
          >
            {title}
          </BaseTabs.Tab>
        ))}
      </BaseTabs.List>
      {tabs.map(({ key, panel }) => (
        <BaseTabs.Panel key={key} value={key} className="min-h-0 pt-4 -outline-offset-2">
          {panel}
        </BaseTabs.Panel>
      ))}
    </BaseTabs.Root>
  );
}
