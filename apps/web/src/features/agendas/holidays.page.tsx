import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card, Checkbox, SelectField, showToast, Skeleton, StatusChip, TextField } from '@nafida/ui';
import { AlertDialog } from '@nafida/ui/interactive';
import { civilToday } from '../../lib/date-answer.js';
import { Form } from '../../lib/form.js';
import { formatDate, isolate } from '../../lib/format.js';
import { Page } from '../../lib/page.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { useForm } from '../../lib/use-form.js';
import styles from './agendas.module.css';
import { AgendaTabs } from './agenda-tabs.js';
import { HitDialog } from './hit-dialog.js';
import { type HitAppointment, type HolidayItem, listHolidays, removeHoliday, saveHoliday, settingsKey, type Treatment } from './settings.api.js';

const kinds = ['religious', 'national'] as const;
const blank = { date: '', ar: '', fr: '', en: '', kind: 'religious', provisional: true };
type HolidayAnswers = typeof blank;

function answersOf({ date, names, kind, provisional }: HolidayItem): HolidayAnswers {
  return { date, ar: names.ar, fr: names.fr, en: names.en ?? '', kind, provisional };
}

function HolidayForm({ holiday, onDone }: { holiday: HolidayItem | undefined; onDone: () => void }) {
  const { t } = useTranslation(['agendas', 'common']);
  const queries = useQueryClient();
  const [hit, setHit] = useState<readonly HitAppointment[]>([]);
  const [saved, setSaved] = useState(false);
  const write = async ({ date, ar, fr, en, kind, provisional }: HolidayAnswers, treatment: Treatment | undefined, dryRun: boolean) =>
    saveHoliday(date, { names: { ar: ar.trim(), fr: fr.trim(), ...(en.trim() && { en: en.trim() }) }, kind: kinds.find((name) => name === kind) ?? 'religious', provisional, ...(treatment && { hitAppointments: treatment }) }, dryRun);
  const save = async (answers: HolidayAnswers, treatment?: Treatment) => {
    const change = await write(answers, treatment, false);
    const unmoved = treatment === 'move' ? change.hit.filter(({ movedTo }) => movedTo === null) : [];
    setHit(unmoved);
    setSaved(unmoved.length > 0);
    await queries.invalidateQueries({ queryKey: settingsKey });
    if (unmoved.length > 0) return;
    showToast(t('agendas:rules.saved'));
    form.replace(blank);
    onDone();
  };
  const form = useForm({
    name: 'holiday',
    initial: holiday ? answersOf(holiday) : blank,
    validate: ({ date, ar, fr }) => ({
      date: date ? undefined : t('agendas:holidays.missingDate'),
      ar: ar.trim() ? undefined : t('agendas:settings.missingName'),
      fr: fr.trim() ? undefined : t('agendas:settings.missingName'),
    }),
    send: async (answers) => {
      const change = await write(answers, undefined, true);
      if (change.hit.length === 0) await save(answers);
      else setHit(change.hit);
    },
  });
  const treat = useMutation({ mutationFn: (treatment: Treatment) => save(form.values, treatment) });
  const { value: provisional, ...provisionalField } = form.field('provisional');
  return (
    <Card as="section" className="stack" aria-labelledby="holiday-form">
      <h2 id="holiday-form">{t('agendas:holidays.add')}</h2>
      <p className="muted small">{t('agendas:holidays.addNote')}</p>
      <Form form={form} submitLabel={t('common:action.save')}>
        <div className={styles.pair}>
          <TextField {...form.field('date')} type="date" dir="ltr" label={t('agendas:holidays.date')} />
          <SelectField {...form.field('kind')} label={t('agendas:holidays.kind')} choices={kinds.map((value) => ({ value, label: t(`agendas:holidays.kinds.${value}`) }))} />
          <TextField {...form.field('ar')} label={t('agendas:settings.nameAr')} lang="ar" dir="rtl" />
          <TextField {...form.field('fr')} label={t('agendas:settings.nameFr')} lang="fr" dir="ltr" />
          <TextField {...form.field('en')} label={t('agendas:settings.nameEn')} optional={t('common:form.optional')} lang="en" dir="ltr" />
        </div>
        <Checkbox {...provisionalField} checked={provisional} label={t('agendas:holidays.provisional')} />
      </Form>
      {hit.length > 0 && <HitDialog key={String(saved)} unmoved={saved} hit={hit} busy={treat.isPending} failure={treat.error} onTreat={(treatment) => treat.mutate(treatment)} onClose={() => setHit([])} />}
    </Card>
  );
}

function HolidayRow({ holiday, onEdit, onRemove }: { holiday: HolidayItem; onEdit: (holiday: HolidayItem) => void; onRemove: (holiday: HolidayItem) => void }) {
  const { t } = useTranslation(['agendas', 'common']);
  const { date, name, kind, provisional } = holiday;
  const which = <span className="visually-hidden"> {name} {date}</span>;
  return (
    <li className={styles.setting}>
      <div>
        <h3 className={styles.rowTitle}>{name}</h3>
        <p className="muted small">{formatDate(date, 'day')} · {t(`agendas:holidays.kinds.${kind}`)}</p>
      </div>
      {provisional && <StatusChip tone="wait">{t('agendas:holidays.provisionalShort')}</StatusChip>}
      <div className={styles.ways}>
        <Button variant="quiet" onClick={() => onEdit(holiday)}>{t('common:action.edit')}{which}</Button>
        <Button variant="quiet" onClick={() => onRemove(holiday)}>{t('common:action.delete')}{which}</Button>
      </div>
    </li>
  );
}

/** The days on which all counters are closed; a religious one stays provisional until the moon is seen. */
export function HolidaysPage() {
  const { t } = useTranslation(['agendas', 'common']);
  const queries = useQueryClient();
  const [year, setYear] = useState(() => Number(civilToday().slice(0, 4)));
  const [edited, setEdited] = useState<HolidayItem>();
  const [leaving, setLeaving] = useState<HolidayItem>();
  const place = useRef<HTMLDivElement>(null);
  const edit = (holiday: HolidayItem) => {
    setEdited(holiday);
    place.current?.scrollIntoView();
    requestAnimationFrame(() => place.current?.querySelector('input')?.focus());
  };
  const { data: holidays, error, refetch } = useQuery(listHolidays(year));
  const remove = useMutation({
    mutationFn: removeHoliday,
    onSuccess: async () => {
      setLeaving(undefined);
      showToast(t('agendas:rules.saved'));
      await queries.invalidateQueries({ queryKey: settingsKey });
    },
  });
  return (
    <Page title={t('agendas:holidays.title')} lead={t('agendas:holidays.lead')}>
      <AgendaTabs />
      <div className={styles.turner}>
        <Button variant="ghost" onClick={() => setYear(year - 1)}><bdi>{year - 1}</bdi></Button>
        <h2>{year}</h2>
        <Button variant="ghost" onClick={() => setYear(year + 1)}><bdi>{year + 1}</bdi></Button>
      </div>
      {error && !holidays && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!error && !holidays && <Skeleton label={t('common:page.loading')} lines={6} />}
      <ul className={styles.visits}>
        {holidays?.map((holiday) => <HolidayRow key={holiday.date} holiday={holiday} onEdit={edit} onRemove={setLeaving} />)}
      </ul>
      {leaving && (
        <AlertDialog
          open
          onClose={() => setLeaving(undefined)}
          title={t('agendas:holidays.remove', { name: isolate(leaving.name) })}
          confirmLabel={t('common:action.delete')}
          cancelLabel={t('common:action.cancel')}
          onConfirm={() => remove.mutate(leaving.date)}
          busy={remove.isPending}
          danger
        >
          <p>{t('agendas:holidays.removeNote', { date: formatDate(leaving.date, 'day') })}</p>
          {remove.error && <ProblemNotice error={remove.error} />}
        </AlertDialog>
      )}
      <div ref={place}><HolidayForm key={edited?.date ?? ''} holiday={edited} onDone={() => setEdited(undefined)} /></div>
    </Page>
  );
}
