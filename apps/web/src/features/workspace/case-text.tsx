import { useTranslation } from 'react-i18next';
import { Card } from '@nafida/ui';
import { AttachmentList } from '../../lib/cases/attachments.js';
import type { CaseView } from '../../lib/cases/case-types.js';
import { formatDate } from '../../lib/format.js';
import styles from './case.module.css';
import { ServiceFacts } from './service-facts.js';
import type { StaffDetails } from './workspace-types.js';

/** What the citizen wrote, with the files that came along. */
export function CaseText({ view }: { view: CaseView }) {
  const { t } = useTranslation('workspace');
  const { body, circumstances } = view.details as StaffDetails;
  const written = body ?? circumstances;
  return (
    <Card as="section" className={styles.card}>
      <div className={styles.cardHead}>
        <h2>{t('case.text', { kind: view.kindLabel })}</h2>
        <small className="muted">{t('case.filedOn', { date: formatDate(view.submittedDate) })}</small>
      </div>
      {written && <p className={styles.body} dir="auto">{written}</p>}
      <ServiceFacts details={view.details as StaffDetails} />
      {view.attachments.length > 0 && <AttachmentList attachments={view.attachments} />}
    </Card>
  );
}
