import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../lib/cases/case-types.js';
import styles from './composer.module.css';
import { useSmsParts } from './use-sms-parts.js';

/** Only mobile numbers take messages. */
const mobile = /^\+212[67]/u;

/** What never leaves the house. */
const forStaff: ReadonlySet<string> = new Set(['addNote', 'recordEnquiry', 'sendBack', 'proposeApproval', 'markCollected']);

/** Who will read what is written, and how it reaches them. */
export function SendingFacts({ view, action, text = '' }: { view: CaseView; action: string; text?: string }) {
  const { t } = useTranslation('workspace');
  const { applicant } = view;
  const bySms = Boolean(applicant?.phone && mobile.test(applicant.phone)) && !forStaff.has(action);
  const parts = useSmsParts(view, bySms ? action : undefined, text);
  if (forStaff.has(action)) return <p className={styles.facts}>{t('composer.staffOnly')}</p>;
  if (!applicant) return <p className={styles.facts} />;
  const channels = [
    ...(bySms && parts !== 0 ? [parts ? t('composer.smsParts', { count: parts }) : t('composer.sms')] : []),
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
