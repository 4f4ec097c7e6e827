import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router-dom';
import { Card, EmptyState, SelectField, Skeleton, StatusChip, TextField } from '@nafida/ui';
import { Form } from '../../lib/form.js';
import { listOffices } from '../../lib/offices.js';
import { Page } from '../../lib/page.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { useForm } from '../../lib/use-form.js';
import styles from './agendas.module.css';
import { AgendaTabs } from './agenda-tabs.js';
import { listAgendas } from './settings.api.js';

const readableId = /^[a-z0-9][a-z0-9-]{1,62}$/u;

function NewAgenda() {
  const { t } = useTranslation('agendas');
  const navigate = useNavigate();
  const { data: offices = [] } = useQuery(listOffices());
  const form = useForm({
    name: 'new-agenda',
    initial: { officeId: '', id: '' },
    validate: ({ officeId, id }) => ({ officeId: officeId ? undefined : t('agendas.missingOffice'), id: readableId.test(id.trim()) ? undefined : t('settings.wrongId') }),
    send: async ({ officeId, id }) => {
      await navigate(`/staff/agendas/${id.trim()}?office=${officeId}`);
    },
  });
  return (
    <Card as="section" className="stack" aria-labelledby="new-agenda">
      <h2 id="new-agenda">{t('agendas.new')}</h2>
      <Form form={form} submitLabel={t('agendas.create')}>
        <div className={styles.pair}>
          <SelectField {...form.field('officeId')} label={t('agendas.office')} placeholder={t('agendas.chooseOffice')} choices={offices.map(({ id, name }) => ({ value: id, label: name }))} />
          <TextField {...form.field('id')} label={t('settings.id')} hint={t('settings.idHint')} dir="ltr" autoComplete="off" spellCheck={false} />
        </div>
      </Form>
    </Card>
  );
}

function Agendas() {
  const { t } = useTranslation(['agendas', 'common']);
  const [sought, setSought] = useState('');
  const { data, error, refetch } = useQuery(listAgendas());
  if (error && !data) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t('common:page.loading')} lines={6} />;
  const shown = data.filter(({ id, name, office }) => `${id} ${name} ${office?.name ?? ''}`.toLowerCase().includes(sought.trim().toLowerCase()));
  return (
    <>
      <TextField id="agenda-search" type="search" label={t('agendas:agendas.search')} autoComplete="off" value={sought} onChange={setSought} />
      {shown.length === 0 && <EmptyState icon="calendar" title={t('common:list.empty')} />}
      <ul className={styles.visits}>
        {shown.map(({ id, name, office, active, objects }) => (
          <li key={id} className={styles.setting}>
            <div>
              <h2 className={styles.rowTitle}><Link to={`/staff/agendas/${id}`}>{name}</Link></h2>
              <p className="muted small"><bdi>{office?.name}</bdi> · {t('agendas:agendas.objects', { count: objects })}</p>
            </div>
            {!active && <StatusChip tone="stop">{t('agendas:settings.inactive')}</StatusChip>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The counters of the province, each with its hours and what it receives. */
export function AgendasPage() {
  const { t } = useTranslation('agendas');
  return (
    <Page title={t('agendas.title')} lead={t('agendas.lead')}>
      <AgendaTabs />
      <Agendas />
      <NewAgenda />
    </Page>
  );
}
