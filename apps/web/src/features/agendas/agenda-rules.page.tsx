import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router-dom';
import { Checkbox, CheckboxGroup, FieldGroup, SelectField, showToast, Skeleton, TextField } from '@nafida/ui';
import { BackLink } from '../../lib/back-link.js';
import { Form } from '../../lib/form.js';
import { currentLanguage } from '../../lib/language.js';
import { Page } from '../../lib/page.js';
import { Problem } from '../../lib/problem.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { useForm } from '../../lib/use-form.js';
import styles from './agendas.module.css';
import { ExceptionsTable } from './exceptions-table.js';
import { HitDialog } from './hit-dialog.js';
import { HoursTable } from './hours-table.js';
import { answersOf, draftOf, faultsOf, mistakesOf, refusedRows, type RowFaults, type RulesAnswers, rulesOf } from './rules-draft.js';
import { RulesPreview } from './rules-preview.js';
import { type AgendaRules, getAgendaRules, getVisitCatalogue, type HitAppointment, listAgendas, listSeasons, saveAgendaRules, settingsKey, type Treatment } from './settings.api.js';

const steps = ['5', '10', '15', '30'] as const;

function useRules(id: string, rules: AgendaRules, officeId: string | undefined) {
  const { t } = useTranslation('agendas');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [hit, setHit] = useState<readonly HitAppointment[]>([]);
  const [treating, setTreating] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [refused, setRefused] = useState<RowFaults>({});
  const save = async (answers: RulesAnswers, treatment?: Treatment) => {
    await saveAgendaRules(id, { ...rulesOf(answers, rules.version, officeId), ...(treatment && { hitAppointments: treatment }) }, false);
    showToast(t('rules.saved'));
    await queries.invalidateQueries({ queryKey: settingsKey });
    await navigate('/staff/agendas');
  };
  const form = useForm<RulesAnswers>({
    name: 'rules',
    initial: answersOf(rules),
    validate: (answers) => mistakesOf(answers, t),
    send: async (answers) => {
      setRefused({});
      const change = await saveAgendaRules(id, rulesOf(answers, rules.version, officeId), true).catch((error: unknown) => {
        if (error instanceof Problem) setRefused(refusedRows(error, answers));
        throw error;
      });
      if (change.hit.length === 0) return save(answers);
      setHit(change.hit);
    },
  });
  const treat = async (treatment: Treatment) => {
    setFailure(null);
    setTreating(true);
    await save(form.values, treatment).catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error;
      setFailure(error);
    });
    setTreating(false);
  };
  // A row says what is wrong with it once the form was sent.
  const faults = { ...refused, ...(form.hasErrors && faultsOf(form.values, t)) };
  return { form, faults, hit, treating, failure, treat, leave: () => setHit([]) };
}

function Rules({ id, rules, officeId }: { id: string; rules: AgendaRules; officeId?: string }) {
  const { t } = useTranslation(['agendas', 'common']);
  const { form, faults, hit, treating, failure, treat, leave } = useRules(id, rules, officeId);
  const { data: catalogue = [] } = useQuery(getVisitCatalogue());
  const language = currentLanguage();
  const objects = catalogue.flatMap((domain) => domain.objects.map(({ id: objectId, names }) => ({ id: objectId, name: names[language] ?? names.fr })));
  const { value: active, ...activeField } = form.field('active');
  return (
    <div className={styles.editor}>
      <Form form={form} submitLabel={t('common:action.save')}>
        <div className={styles.pair}>
          <TextField {...form.field('ar')} label={t('agendas:settings.nameAr')} lang="ar" dir="rtl" />
          <TextField {...form.field('fr')} label={t('agendas:settings.nameFr')} lang="fr" dir="ltr" />
          <TextField {...form.field('en')} label={t('agendas:settings.nameEn')} optional={t('common:form.optional')} lang="en" dir="ltr" />
        </div>
        <div className={styles.pair}>
          <SelectField {...form.field('stepMinutes')} label={t('agendas:rules.step')} hint={t('agendas:rules.stepHint')} choices={steps.map((value) => ({ value, label: value }))} />
          <TextField {...form.field('coolingMinutes')} type="number" dir="ltr" min={0} max={1440} label={t('agendas:rules.cooling')} hint={t('agendas:rules.coolingHint')} />
        </div>
        <Checkbox {...activeField} checked={active} label={t('agendas:settings.active')} />
        <CheckboxGroup {...form.field('objects')} label={t('agendas:rules.objects')} choices={objects.map(({ id: value, name }) => ({ value, label: name }))} />
        <FieldGroup id="rules-hours" label={t('agendas:rules.hours')} hint={t('agendas:rules.hoursHint')} error={form.field('hours').error}>
          <div className="stack-wide">{rules.seasons.map((season) => <HoursTable key={season.id} season={season} faults={faults} rows={form.values.hours} onChange={(rows) => form.set('hours', rows)} />)}</div>
        </FieldGroup>
        <FieldGroup id="rules-exceptions-group" label={t('agendas:rules.exceptions')} hint={t('agendas:rules.exceptionsHint')} error={form.field('exceptions').error}>
          <ExceptionsTable id="rules-exceptions" faults={faults} rows={form.values.exceptions} onChange={(rows) => form.set('exceptions', rows)} />
        </FieldGroup>
      </Form>
      <RulesPreview id={id} draft={draftOf(form.values)} objects={objects} />
      {hit.length > 0 && <HitDialog hit={hit} busy={treating} failure={failure} onTreat={(treatment) => void treat(treatment)} onClose={leave} />}
    </div>
  );
}

/** A counter that is not there yet. */
function NewRules({ id, officeId }: { id: string; officeId: string }) {
  const { t } = useTranslation('common');
  const { data: seasons, error, refetch } = useQuery(listSeasons());
  if (error && !seasons) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!seasons) return <Skeleton label={t('page.loading')} lines={6} />;
  const blank: AgendaRules = { id, version: 0, office: null, names: { ar: '', fr: '' }, stepMinutes: 15, coolingMinutes: 30, active: true, objects: [], hours: [], exceptions: [], seasons };
  return <Rules id={id} rules={blank} officeId={officeId} />;
}

function KnownRules({ id }: { id: string }) {
  const { t } = useTranslation('common');
  const { data: rules, error, refetch } = useQuery(getAgendaRules(id));
  if (error && !rules) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!rules) return <Skeleton label={t('page.loading')} lines={8} />;
  return <Rules key={rules.version} id={id} rules={rules} />;
}

/** When a counter receives and what for, with the hours that result beside it. */
export function AgendaRulesPage() {
  const { t } = useTranslation('agendas');
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const office = params.get('office');
  const { data: agendas = [] } = useQuery(listAgendas());
  const known = agendas.find((agenda) => agenda.id === id);
  return (
    <Page title={known?.name ?? t('rules.title')} lead={known?.office?.name ?? id} back={<BackLink to="/staff/agendas">{t('agendas.title')}</BackLink>}>
      {office ? <NewRules id={id} officeId={office} /> : <KnownRules id={id} />}
    </Page>
  );
}
