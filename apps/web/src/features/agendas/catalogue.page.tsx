import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { buttonClass, Card, showToast, Skeleton, StatusChip, TextField } from '@nafida/ui';
import { Form } from '../../lib/form.js';
import { currentLanguage } from '../../lib/language.js';
import { Page } from '../../lib/page.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { useForm } from '../../lib/use-form.js';
import styles from './agendas.module.css';
import { AgendaTabs } from './agenda-tabs.js';
import { getVisitCatalogue, saveVisitDomain, settingsKey } from './settings.api.js';

function NewDomain({ position }: { position: number }) {
  const { t } = useTranslation(['agendas', 'common']);
  const queries = useQueryClient();
  const form = useForm({
    name: 'domain',
    initial: { id: '', ar: '', fr: '' },
    validate: ({ id, ar, fr }) => ({
      id: /^[a-z0-9][a-z0-9-]{1,62}$/u.test(id.trim()) ? undefined : t('agendas:settings.wrongId'),
      ar: ar.trim() ? undefined : t('agendas:settings.missingName'),
      fr: fr.trim() ? undefined : t('agendas:settings.missingName'),
    }),
    send: async ({ id, ar, fr }) => {
      await saveVisitDomain(id.trim(), { names: { ar: ar.trim(), fr: fr.trim() }, position, active: true });
      showToast(t('agendas:rules.saved'));
      await queries.invalidateQueries({ queryKey: settingsKey });
      form.replace({ id: '', ar: '', fr: '' });
    },
  });
  return (
    <Card as="section" className="stack" aria-labelledby="new-domain">
      <h2 id="new-domain">{t('agendas:catalogue.newDomain')}</h2>
      <Form form={form} submitLabel={t('common:action.save')}>
        <div className={styles.pair}>
          <TextField {...form.field('ar')} label={t('agendas:settings.nameAr')} lang="ar" dir="rtl" />
          <TextField {...form.field('fr')} label={t('agendas:settings.nameFr')} lang="fr" dir="ltr" />
          <TextField {...form.field('id')} label={t('agendas:settings.id')} hint={t('agendas:settings.idHint')} dir="ltr" spellCheck={false} />
        </div>
      </Form>
    </Card>
  );
}

/** What citizens can come for, by domain. */
export function CataloguePage() {
  const { t } = useTranslation(['agendas', 'appointments', 'common']);
  const { data: domains, error, refetch } = useQuery(getVisitCatalogue());
  const language = currentLanguage();
  return (
    <Page title={t('agendas:catalogue.title')} lead={t('agendas:catalogue.lead')}>
      <AgendaTabs />
      {error && !domains && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!error && !domains && <Skeleton label={t('common:page.loading')} lines={6} />}
      {domains?.map(({ id, names, active, objects }) => (
        <Card key={id} as="section" className="stack" aria-labelledby={`domain-${id}`}>
          <div className={styles.counterHead}>
            <h2 id={`domain-${id}`}>{names[language] ?? names.fr}</h2>
            <Link className={buttonClass('ghost')} to={`/staff/agendas/catalogue/new?domain=${id}`}>{t('agendas:catalogue.newObject')}</Link>
          </div>
          <ul className={styles.visits}>
            {objects.map((object) => (
              <li key={object.id} className={styles.setting}>
                <div>
                  <h3 className={styles.rowTitle}><Link to={`/staff/agendas/catalogue/${object.id}`}>{object.names[language] ?? object.names.fr}</Link></h3>
                  <p className="muted small">{t('appointments:pages.minutes', { count: object.durationMinutes })} · {t(`agendas:catalogue.audiences.${object.audience}`)}</p>
                </div>
                {!(object.active && active) && <StatusChip tone="stop">{t('agendas:settings.inactive')}</StatusChip>}
              </li>
            ))}
          </ul>
        </Card>
      ))}
      {domains && <NewDomain position={domains.length + 1} />}
    </Page>
  );
}
