import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../lib/cases/case-types.js';
import styles from './composer.module.css';

/** Only mobile numbers take messages. */
const mobile = /^\+212[67]/u;

/** What never leaves the house. */
const forStaff: ReadonlySet<string> = new Set(['addNote', 'recordEnquiry', 'sendBack', 'proposeApproval', 'markCollected']);

/** Who will read what is written, and how it reaches them. */
export function SendingFacts({ view, action }: { view: CaseView; action: string }) {
  const { t } = useTranslation('workspace');
  const { applicant } = view;
  if (forStaff.has(action)) return <p className={styles.facts}>{t('composer.staffOnly')}</p>;
  if (!applicant) return <p className={styles.facts} />;
  const channels = [
    ...(applicant.phone && mobile.test(applicant.phone) ? [t('composer.sms')] : []),
    ...(applicant.email ? [t('composer.email')] : []),
    t('composer.account'),
  ];
  return (
    <p className={styles.facts}>
      <span>{t('composer.to')} <bdi>{applicant.name}</bdi></span>
      <span>{t('composer.sentBy', { channels: channels.join(' + ') })}</span>
      {action === 'answer' && <span>{t('composer.final')}</span>}
    </p>
  );
}
