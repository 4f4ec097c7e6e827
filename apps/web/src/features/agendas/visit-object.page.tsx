import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router-dom';
import { Checkbox, Notice, RadioCards, SelectField, showToast, Skeleton, TextArea, TextField } from '@nafida/ui';
import { BackLink } from '../../lib/back-link.js';
import { Form } from '../../lib/form.js';
import { currentLanguage } from '../../lib/language.js';
import { Page } from '../../lib/page.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { useForm } from '../../lib/use-form.js';
import styles from './agendas.module.css';
import { getVisitCatalogue, type ManagedObject, saveVisitObject, settingsKey } from './settings.api.js';

const audiences = ['citizens', 'own_office', 'desk'] as const;
const numbers = ['durationMinutes', 'places', 'leadMinutes', 'horizonDays', 'limitPerCitizen', 'changeUntilMinutes'] as const;

const beginning: Omit<ManagedObject, 'domainId' | 'position'> = {
  id: '', version: 0, names: { ar: '', fr: '' }, active: true, documents: [], durationMinutes: 15, audience: 'citizens', leadMinutes: 120, horizonDays: 60, limitPerCitizen: 1, changeUntilMinutes: 120,
};

/** One document a line, in each language the same number of lines. */
function lines(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter(Boolean);
}

function namesOf(ar: string, fr: string, en: string): ManagedObject['names'] {
  return { ar: ar.trim(), fr: fr.trim(), ...(en.trim() && { en: en.trim() }) };
}

function ObjectForm({ object, domains }: { object: ManagedObject; domains: ReadonlyArray<{ id: string; name: string }> }) {
  const { t } = useTranslation(['agendas', 'common']);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const fresh = object.version === 0;
  const form = useForm({
    name: 'object',
    initial: {
      id: object.id,
      domainId: object.domainId,
      ar: object.names.ar,
      fr: object.names.fr,
      en: object.names.en ?? '',
      descriptionAr: object.description?.ar ?? '',
      descriptionFr: object.description?.fr ?? '',
      descriptionEn: object.description?.en ?? '',
      documentsAr: object.documents.map(({ ar }) => ar).join('\n'),
      documentsFr: object.documents.map(({ fr }) => fr).join('\n'),
      documentsEn: object.documents.every(({ en }) => en) ? object.documents.map(({ en }) => en).join('\n') : '',
      audience: object.audience as string,
      active: object.active,
      position: String(object.position),
      ...(Object.fromEntries(numbers.map((name) => [name, String(object[name] ?? '')])) as Record<(typeof numbers)[number], string>),
    },
    validate: ({ id, ar, fr, descriptionAr, descriptionFr, descriptionEn, documentsAr, documentsFr, documentsEn }) => ({
      id: /^[a-z0-9][a-z0-9-]{1,62}$/u.test(id.trim()) ? undefined : t('agendas:settings.wrongId'),
      ar: ar.trim() ? undefined : t('agendas:settings.missingName'),
      fr: fr.trim() ? undefined : t('agendas:settings.missingName'),
      descriptionFr: [descriptionAr, descriptionFr].every((text) => Boolean(text.trim()) === Boolean(`${descriptionAr}${descriptionFr}${descriptionEn}`.trim())) ? undefined : t('agendas:catalogue.wrongDescription'),
      documentsFr: lines(documentsAr).length === lines(documentsFr).length ? undefined : t('agendas:catalogue.wrongDocuments'),
      documentsEn: [0, lines(documentsAr).length].includes(lines(documentsEn).length) ? undefined : t('agendas:catalogue.wrongDocuments'),
    }),
    send: async ({ id, domainId, ar, fr, en, descriptionAr, descriptionFr, descriptionEn, documentsAr, documentsFr, documentsEn, audience, active, position, places, ...rest }) => {
      const [french, english] = [lines(documentsFr), lines(documentsEn)];
      const whole = (name: Exclude<(typeof numbers)[number], 'places'>) => Number(rest[name]);
      await saveVisitObject(id.trim(), {
        version: object.version,
        domainId,
        names: namesOf(ar, fr, en),
        ...(descriptionAr.trim() && { description: namesOf(descriptionAr, descriptionFr, descriptionEn) }),
        documents: lines(documentsAr).map((name, index) => namesOf(name, french[index] ?? '', english[index] ?? '')),
        audience: audiences.find((name) => name === audience) ?? 'citizens',
        active,
        position: Number(position),
        ...(places && { places: Number(places) }),
        durationMinutes: whole('durationMinutes'),
        leadMinutes: whole('leadMinutes'),
        horizonDays: whole('horizonDays'),
        limitPerCitizen: whole('limitPerCitizen'),
        changeUntilMinutes: whole('changeUntilMinutes'),
      });
      showToast(t('agendas:rules.saved'));
      await queries.invalidateQueries({ queryKey: settingsKey });
      await navigate('/staff/agendas/catalogue');
    },
  });
  const { value: active, ...activeField } = form.field('active');
  return (
    <Form form={form} submitLabel={t('common:action.save')}>
      <div className={styles.pair}>
        <TextField {...form.field('ar')} label={t('agendas:settings.nameAr')} lang="ar" dir="rtl" />
        <TextField {...form.field('fr')} label={t('agendas:settings.nameFr')} lang="fr" dir="ltr" />
        <TextField {...form.field('en')} label={t('agendas:settings.nameEn')} optional={t('common:form.optional')} lang="en" dir="ltr" />
        {fresh && <TextField {...form.field('id')} label={t('agendas:settings.id')} hint={t('agendas:settings.idHint')} dir="ltr" spellCheck={false} />}
      </div>
      <SelectField {...form.field('domainId')} label={t('agendas:catalogue.domain')} choices={domains.map(({ id, name }) => ({ value: id, label: name }))} />
      <div className={styles.pair}>
        <TextArea {...form.field('descriptionAr')} rows={2} label={t('agendas:catalogue.descriptionAr')} optional={t('common:form.optional')} lang="ar" dir="rtl" />
        <TextArea {...form.field('descriptionFr')} rows={2} label={t('agendas:catalogue.descriptionFr')} optional={t('common:form.optional')} lang="fr" dir="ltr" />
        <TextArea {...form.field('descriptionEn')} rows={2} label={t('agendas:catalogue.descriptionEn')} optional={t('common:form.optional')} lang="en" dir="ltr" />
      </div>
      <div className={styles.pair}>
        <TextArea {...form.field('documentsAr')} rows={4} label={t('agendas:catalogue.documentsAr')} hint={t('agendas:catalogue.documentsHint')} lang="ar" dir="rtl" />
        <TextArea {...form.field('documentsFr')} rows={4} label={t('agendas:catalogue.documentsFr')} hint={t('agendas:catalogue.documentsHint')} lang="fr" dir="ltr" />
        <TextArea {...form.field('documentsEn')} rows={4} label={t('agendas:catalogue.documentsEn')} optional={t('common:form.optional')} lang="en" dir="ltr" />
      </div>
      <RadioCards {...form.field('audience')} label={t('agendas:catalogue.audience')} choices={audiences.map((value) => ({ value, label: t(`agendas:catalogue.audiences.${value}`) }))} />
      <div className={styles.pair}>
        {numbers.map((name) => <TextField key={name} {...form.field(name)} type="number" dir="ltr" min={0} label={t(`agendas:catalogue.${name}`)} optional={name === 'places' ? t('common:form.optional') : undefined} />)}
      </div>
      <Checkbox {...activeField} checked={active} label={t('agendas:settings.active')} />
    </Form>
  );
}

/** One thing citizens come for: its names, documents, length, and who may book it how far ahead. */
export function VisitObjectPage() {
  const { t } = useTranslation(['agendas', 'common']);
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const { data: catalogue, error, refetch } = useQuery(getVisitCatalogue());
  const language = currentLanguage();
  const domains = catalogue?.map(({ id: value, names }) => ({ id: value, name: names[language] ?? names.fr })) ?? [];
  const fresh = id === 'new';
  const domainId = params.get('domain') ?? domains[0]?.id ?? '';
  const known = catalogue?.flatMap(({ objects }) => objects).find((object) => object.id === id);
  const object = fresh ? { ...beginning, domainId, position: 100 } : known;
  return (
    <Page narrow title={known ? (known.names[language] ?? known.names.fr) : t('agendas:catalogue.newObject')} back={<BackLink to="/staff/agendas/catalogue">{t('agendas:catalogue.title')}</BackLink>}>
      {error && !catalogue && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!error && !catalogue && <Skeleton label={t('common:page.loading')} lines={6} />}
      {catalogue && !object && <Notice tone="stop" title={t('common:notFound.title')} />}
      {catalogue && object && <ObjectForm key={`${id} ${object.version}`} object={object} domains={domains} />}
    </Page>
  );
}
