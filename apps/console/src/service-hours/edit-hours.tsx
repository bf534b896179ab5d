'use client';

import { LANGUAGES, type Language } from '@visavis/domain/language';
import { findHoursFault, type ServiceHours } from '@visavis/domain/schedule/service-hours';
import { Field, TextArea, TextInput } from '@visavis/ui/field';
import { Select } from '@visavis/ui/select';
import { useTranslations } from 'use-intl';
import { useLanguageName, useLocal } from '../call/local-text.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { setServiceHours } from '../server/actions/service-hours.ts';
import type { NamedProcedure } from './hours-table.tsx';
import { readDays, readHours, writeDays, writeHours } from './hours-text.ts';
import { useWeekdays } from './use-weekdays.ts';

type EditHoursProps = {
  readonly procedures: readonly NamedProcedure[];
  /** Those that are changed; without them, new ones are set. */
  readonly hours?: ServiceHours;
};

/** Sets hours on the week, on special days, and how many may book at once. */
export function EditHours({ procedures, hours }: EditHoursProps) {
  const t = useTranslations('admin.serviceHours');
  const title = hours ? t('change') : t('add');
  return (
    <FormDialog
      words={{ open: title, title, submit: t('save'), cancel: t('cancel'), told: t('told') }}
      read={(form) => readForm(form, hours)}
      send={setServiceHours}
    >
      {(fault) => (
        <>
          {hours ? null : <WhoseHours procedures={procedures} />}
          <HoursFields hours={hours} fault={fault} />
        </>
      )}
    </FormDialog>
  );
}

function WhoseHours({ procedures }: { readonly procedures: readonly NamedProcedure[] }) {
  const t = useTranslations('admin.serviceHours');
  const local = useLocal();
  const languageName = useLanguageName();
  return (
    <>
      <Field label={t('procedure')}>
        <Select
          name="procedureId"
          options={procedures.map(({ id, title }) => ({ value: id, label: local(title) }))}
        />
      </Field>
      <Field label={t('language')}>
        <Select
          name="language"
          options={LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
        />
      </Field>
    </>
  );
}

type Fault = 'TIME_ZONE' | 'HOURS' | 'DAY' | 'SLOT' | 'SEATS';
type FieldsProps = { readonly hours: ServiceHours | undefined; readonly fault: string | undefined };

function HoursFields({ hours, fault }: FieldsProps) {
  const t = useTranslations('admin.serviceHours');
  const weekdays = useWeekdays('long');
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const error = (wrong: Fault, field: string = wrong) =>
    fault === wrong || fault === field ? t(`wrong.${wrong}`) : undefined;
  const ofDay = (weekday: number) =>
    hours ? writeHours(hours.weekly.filter((time) => time.weekday === weekday)) : '';
  return (
    <>
      <Field label={t('timeZone')} error={error('TIME_ZONE')}>
        <TextInput name="timeZone" defaultValue={hours?.timeZone ?? here} />
      </Field>
      <p className="text-small text-ink-soft">{t('weekHint')}</p>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-4 gap-y-3">
        {weekdays.map(({ weekday, name }) => (
          <Field key={weekday} label={name} error={error('HOURS', `day${weekday}`)}>
            <TextInput name={`day${weekday}`} defaultValue={ofDay(weekday)} />
          </Field>
        ))}
      </div>
      <Field label={t('special')} hint={t('specialHint')} error={error('DAY')}>
        <TextArea name="special" defaultValue={hours ? writeDays(hours.specialDays) : ''} />
      </Field>
      <Field label={t('slotMinutes')} error={error('SLOT')}>
        <TextInput name="slotMinutes" type="number" defaultValue={hours?.slotMinutes ?? 20} />
      </Field>
      <Field label={t('seats')} hint={t('seatsHint')} error={error('SEATS')}>
        <TextInput name="seats" type="number" defaultValue={hours?.seats ?? 1} />
      </Field>
    </>
  );
}

/** What the form says, or the field that is wrong. */
function readForm(
  form: FormData,
  before: ServiceHours | undefined,
): { readonly fault: string } | { readonly input: ServiceHoursInput } {
  const text = (name: string) => String(form.get(name) ?? '');
  const days = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    hours: readHours(text(`day${weekday}`)),
  }));
  const unread = days.find(({ hours }) => !hours);
  if (unread) return { fault: `day${unread.weekday}` };
  const specialDays = readDays(text('special'));
  if (!specialDays) return { fault: 'DAY' };
  const input = {
    procedureId: before?.procedureId ?? text('procedureId'),
    language: before?.language ?? (text('language') as Language),
    timeZone: text('timeZone').trim(),
    weekly: days.flatMap(({ weekday, hours }) =>
      (hours ?? []).map((time) => ({ ...time, weekday })),
    ),
    specialDays: specialDays.map(({ date, hours }) => ({ date, hours: [...hours] })),
    slotMinutes: Number(text('slotMinutes')),
    seats: Number(text('seats')),
  };
  const fault = findHoursFault(input);
  if (!fault) return { input };
  return { fault: fault === 'OVERLAP' || fault === 'WEEKDAY' ? 'HOURS' : fault };
}

type ServiceHoursInput = Parameters<typeof setServiceHours>[0];
