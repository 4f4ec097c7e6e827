import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router-dom';
import { Icon } from '@nafida/ui';
import { Page } from '../../lib/page.js';
import styles from './information.module.css';
import { leadsTo, questions } from './questions.js';

/** What people ask most, answered from the texts of law. */
export default function QuestionsPage() {
  const { t, i18n } = useTranslation(['information', 'home']);
  const { hash } = useLocation();
  const chosen = hash.slice(1);

  useEffect(() => {
    document.getElementById(chosen)?.scrollIntoView({ block: 'center' });
  }, [chosen]);
  return (
    <Page title={t('questions.title')} lead={t('questions.lead')} narrow>
      <div className={styles.questions}>
        {questions.map((id) => ({ id, to: leadsTo[id] })).map(({ id, to }) => (
          <details key={`${id}-${id === chosen}`} id={id} open={id === chosen}>
            <summary><h2>{t(`home:questions.${id}`)}</h2><Icon name="chevron-down" size={20} /></summary>
            <p>{t(`questions.${id}.answer`)}</p>
            {to && <p><Link to={to}>{t(`questions.${id}.link`)}</Link></p>}
            {i18n.exists(`information:questions.${id}.source`) && (
              <p className="muted small">{t('questions.source', { text: t(`questions.${id}.source`) })}</p>
            )}
          </details>
        ))}
      </div>
    </Page>
  );
}
