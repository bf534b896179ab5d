'use client';

import { createContext, use, useId, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Json } from '@visavis/domain/journal/canonical-json';
import { LANGUAGES } from '@visavis/domain/language';
import { CONTROL_LOOK } from '@visavis/ui/field';
import { Badge } from '@visavis/ui/signal';
import { readAt, type Keys } from './at-path.ts';

/** The document that a form writes on; `put` takes the value at a place, `undefined` takes it out. */
export type Writing = {
  readonly document: Json;
  readonly readOnly: boolean;
  readonly put: (keys: Keys, value: Json | undefined) => void;
};

const WritingContext = createContext<Writing | undefined>(undefined);
export const WritingProvider = WritingContext.Provider;

export function useWriting(): Writing {
  const writing = use(WritingContext);
  if (!writing) throw new Error('A field of a procedure stands outside its form');
  return writing;
}

/** How a place is written on its field, so that a finding leads there. */
export const pathOf = (keys: Keys): string =>
  keys.reduce<string>(
    (path, key) =>
      typeof key === 'number' ? `${path}[${key}]` : path ? `${path}.${key}` : String(key),
    '',
  );

type PlaceProps = { readonly label: string; readonly keys: Keys };

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <label className="flex min-w-0 flex-col gap-1">
      <span className="text-small font-semibold">{label}</span>
      {children}
    </label>
  );
}

/** A word or a line at a place. Left empty it is taken out. */
export function LineAt({ label, keys }: PlaceProps) {
  const { document, readOnly, put } = useWriting();
  const value = readAt(document, keys);
  return (
    <Labelled label={label}>
      <input
        data-path={pathOf(keys)}
        className={CONTROL_LOOK}
        readOnly={readOnly}
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => put(keys, event.target.value || undefined)}
      />
    </Labelled>
  );
}

/** A number at a place. Left empty it is taken out. */
export function NumberAt({ label, keys }: PlaceProps) {
  const { document, readOnly, put } = useWriting();
  const value = readAt(document, keys);
  return (
    <Labelled label={label}>
      <input
        type="number"
        step="any"
        min={0}
        data-path={pathOf(keys)}
        className={CONTROL_LOOK}
        readOnly={readOnly}
        value={typeof value === 'number' ? value : ''}
        onChange={(event) => {
          const { valueAsNumber } = event.target;
          put(keys, Number.isFinite(valueAsNumber) ? valueAsNumber : undefined);
        }}
      />
    </Labelled>
  );
}

/** Yes or no at a place. */
export function TickAt({ label, keys }: PlaceProps) {
  const { document, readOnly, put } = useWriting();
  return (
    <label className="flex items-center gap-2">
      <input
        type="checkbox"
        data-path={pathOf(keys)}
        disabled={readOnly}
        checked={readAt(document, keys) === true}
        onChange={(event) => put(keys, event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

type ChoiceProps = PlaceProps & {
  readonly options: readonly string[];
  readonly optional?: boolean;
  readonly onChoose?: (value: string) => void;
};

/** One of the words that the schema knows, as they stand in the JSON. */
export function ChoiceAt({ label, keys, options, optional = false, onChoose }: ChoiceProps) {
  const { document, readOnly, put } = useWriting();
  const value = readAt(document, keys);
  const isKnown = typeof value === 'string' && options.includes(value);
  return (
    <Labelled label={label}>
      <select
        data-path={pathOf(keys)}
        className={CONTROL_LOOK}
        disabled={readOnly}
        value={isKnown ? value : ''}
        onChange={({ target }) =>
          onChoose ? onChoose(target.value) : put(keys, target.value || undefined)
        }
      >
        {optional || !isKnown ? <option value="">–</option> : null}
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </Labelled>
  );
}

/** One text in every language, side by side, with a mark on what is missing. */
export function TextsAt({ label, keys }: PlaceProps) {
  const t = useTranslations('admin.procedures');
  const id = useId();
  const { document, readOnly, put } = useWriting();
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="font-semibold">{label}</legend>
      <div className="grid gap-2 sm:grid-cols-2 xl:grid-cols-3">
        {LANGUAGES.map((language) => {
          const place = [...keys, language];
          const value = readAt(document, place);
          const words = typeof value === 'string' ? value : '';
          return (
            <div key={language} className="flex min-w-0 flex-col gap-1">
              <label
                htmlFor={`${id}-${language}`}
                className="flex items-center gap-2 text-small text-ink-soft"
              >
                {language}
                {words.trim() ? null : <Badge kind="look">{t('missing')}</Badge>}
              </label>
              <textarea
                id={`${id}-${language}`}
                lang={language}
                rows={2}
                data-path={pathOf(place)}
                className={`${CONTROL_LOOK} resize-y`}
                readOnly={readOnly}
                value={words}
                onChange={(event) => put(place, event.target.value)}
              />
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

const STANDINGS = ['PRIMARY', 'SECONDARY', 'DIGEST', 'TO_BE_VERIFIED', 'OWN_INFERENCE'];

/** Where a rule comes from, and how sure we are of it. */
export function SourceAt({ keys }: { readonly keys: Keys }) {
  const t = useTranslations('admin.procedures');
  return (
    <div className="grid gap-2 sm:grid-cols-[1fr_12rem]">
      <LineAt label={t('source')} keys={[...keys, 'text']} />
      <ChoiceAt label={t('standing')} keys={[...keys, 'standing']} options={STANDINGS} />
    </div>
  );
}
