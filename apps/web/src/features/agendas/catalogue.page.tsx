import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Button, buttonClass, Card, Skeleton, StatusChip } from '@nafida/ui';
import { Dialog } from '@nafida/ui/interactive';
import { currentLanguage } from '../../lib/language.js';
import { Page } from '../../lib/page.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import styles from './agendas.module.css';
import { AgendaTabs } from './agenda-tabs.js';
import { DomainForm } from './domain-form.js';
import { getVisitCatalogue, type ManagedDomain } from './settings.api.js';

function Domain({ domain }: { domain: ManagedDomain }) {
  const { t } = useTranslation(['agendas', 'appointments', 'common']);
  const [changing, setChanging] = useState(false);
  const language = currentLanguage();
  const { id, names, active, position, objects } = domain;
  const name = names[language] ?? names.fr;
  return (
    <Card as="section" className="stack" aria-labelledby={`domain-${id}`}>
      <div className={styles.counterHead}>
        <h2 id={`domain-${id}`}>{name}</h2>
        <div className="row">
          <Button variant="quiet" onClick={() => setChanging(true)}>{t('agendas:catalogue.rename')}<span className="visually-hidden"> {name}</span></Button>
          <Link className={buttonClass('ghost')} to={`/staff/agendas/catalogue/new?domain=${id}`}>{t('agendas:catalogue.newObject')}</Link>
        </div>
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
      <Dialog open={changing} onClose={() => setChanging(false)} title={t('agendas:catalogue.renameTitle')} closeLabel={t('common:action.close')}>
        <DomainForm domain={domain} position={position} onSaved={() => setChanging(false)} />
      </Dialog>
    </Card>
  );
}

/** What citizens can come for, by domain. */
export function CataloguePage() {
  const { t } = useTranslation(['agendas', 'appointments', 'common']);
  const { data: domains, error, refetch } = useQuery(getVisitCatalogue());
  return (
    <Page title={t('agendas:catalogue.title')} lead={t('agendas:catalogue.lead')}>
      <AgendaTabs />
      {error && !domains && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!error && !domains && <Skeleton label={t('common:page.loading')} lines={6} />}
      {domains?.map((domain) => <Domain key={domain.id} domain={domain} />)}
      {domains && (
        <Card as="section" className="stack" aria-labelledby="new-domain">
          <h2 id="new-domain">{t('agendas:catalogue.newDomain')}</h2>
          <DomainForm position={domains.length + 1} />
        </Card>
      )}
    </Page>
  );
}
