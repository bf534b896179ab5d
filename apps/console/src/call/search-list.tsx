'use client';

import { classNames } from '@visavis/ui/class-names';
import { CONTROL_LOOK } from '@visavis/ui/field';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { activeAfter } from './search-course.ts';

export type SearchEntry<Key extends string> = {
  readonly key: Key;
  readonly title: string;
  readonly detail?: ReactNode;
  /** Why it can't be taken; it stays visible. */
  readonly blocked?: string | undefined;
};

export type SearchGroup<Key extends string> = {
  readonly key: string;
  readonly title: string;
  readonly entries: readonly SearchEntry<Key>[];
};

export type SearchListProps<Key extends string> = {
  readonly label: string;
  readonly placeholder: string;
  readonly nothingFound: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly groups: readonly SearchGroup<Key>[];
  readonly onTake: (key: Key) => void;
  /** Enter with nothing typed and nothing marked: it is enough. */
  readonly onEnough?: (() => void) | undefined;
  /** Whether the first entry is marked although nothing is typed. */
  readonly marksFirst: boolean;
  readonly ref?: Ref<HTMLInputElement> | undefined;
};

/** A list that typing filters: the arrows mark an entry, Enter takes it, the focus stays in the field. */
export function SearchList<Key extends string>(props: SearchListProps<Key>) {
  const { groups, typed, onTake } = props;
  const listId = useId();
  const entries = groups.flatMap((group) => group.entries);
  const [marked, setMarked] = useState<number | null>(null);
  const active = marked ?? (typed !== '' || props.marksFirst ? 0 : -1);
  const activeKey = entries[active]?.key;
  const take = (entry: SearchEntry<Key> | undefined) => {
    if (!entry || entry.blocked !== undefined) return;
    setMarked(null);
    onTake(entry.key);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && typed !== '') {
      event.stopPropagation();
      props.onType('');
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      if (typed === '' && active < 0) props.onEnough?.();
      else take(entries[active]);
      return;
    }
    const next = activeAfter(event.key, active, entries.length);
    if (next === undefined) return;
    event.preventDefault();
    setMarked(next);
  };

  return (
    <div className="flex min-h-0 flex-col gap-2">
      <input
        ref={props.ref}
        role="combobox"
        aria-label={props.label}
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={activeKey === undefined ? undefined : `${listId}-${activeKey}`}
        autoComplete="off"
        spellCheck={false}
        placeholder={props.placeholder}
        className={CONTROL_LOOK}
        value={typed}
        onChange={(event) => {
          setMarked(null);
          props.onType(event.target.value);
        }}
        onKeyDown={press}
      />
      <div
        id={listId}
        role="listbox"
        aria-label={props.label}
        className="max-h-60 overflow-y-auto rounded-md border border-line"
      >
        {groups.map((group) => (
          <Group key={group.key} group={group} listId={listId} active={activeKey} onTake={take} />
        ))}
        {entries.length === 0 ? (
          <p role="option" aria-selected={false} aria-disabled className="px-3 py-2 text-ink-soft">
            {props.nothingFound}
          </p>
        ) : null}
      </div>
    </div>
  );
}

type GroupProps<Key extends string> = {
  readonly group: SearchGroup<Key>;
  readonly listId: string;
  readonly active: Key | undefined;
  readonly onTake: (entry: SearchEntry<Key>) => void;
};

function Group<Key extends string>({ group, listId, active, onTake }: GroupProps<Key>) {
  if (group.entries.length === 0) return null;
  return (
    <div role="group" aria-label={group.title} className="py-1">
      <div aria-hidden="true" className="px-3 text-small font-semibold text-ink-soft">
        {group.title}
      </div>
      {group.entries.map((entry) => (
        <Entry
          key={entry.key}
          id={`${listId}-${entry.key}`}
          entry={entry}
          isActive={entry.key === active}
          onTake={() => onTake(entry)}
        />
      ))}
    </div>
  );
}

function Entry(props: {
  readonly id: string;
  readonly entry: SearchEntry<string>;
  readonly isActive: boolean;
  readonly onTake: () => void;
}) {
  const { entry, isActive } = props;
  const place = useRef<HTMLDivElement>(null);
  const isBlocked = entry.blocked !== undefined;
  useEffect(() => {
    if (isActive) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <div
      ref={place}
      id={props.id}
      role="option"
      aria-selected={isActive}
      aria-disabled={isBlocked || undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.onTake}
      className={classNames(
        'prose-words border-l-2 px-3 py-1',
        isActive ? 'border-ink bg-sunken' : 'border-transparent',
        isBlocked ? 'cursor-not-allowed text-ink-soft' : 'cursor-pointer hover:bg-accent-soft',
      )}
    >
      <span className={isBlocked ? undefined : 'text-accent'}>{entry.title}</span>
      {entry.detail === undefined ? null : (
        <span className="block text-small text-ink-soft">{entry.detail}</span>
      )}
      {isBlocked ? <span className="block text-small">{entry.blocked}</span> : null}
    </div>
  );
}
