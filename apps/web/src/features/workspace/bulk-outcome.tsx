import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Button, Notice, Reference } from '@nafida/ui';
import styles from './queue.module.css';
import type { BulkResult } from './workspace-types.js';

/** Which of the cases could not be treated together with the others, and why. */
export function BulkOutcome({ results, addressOf, onClose }: { results: readonly BulkResult[]; addressOf: (reference: string) => string; onClose: () => void }) {
  const { t } = useTranslation(['workspace', 'common']);
  const failed = results.filter(({ done }) => !done);
  const done = results.length - failed.length;
  return (
    <Notice tone="wait" title={t('bulk.partly', { done, total: results.length })} live>
      <ul className={styles.outcome}>
        {failed.map(({ reference, detail }) => <li key={reference}><Link to={addressOf(reference)}><Reference>{reference}</Reference></Link> <bdi>{detail}</bdi></li>)}
      </ul>
      <Button variant="ghost" onClick={onClose}>{t('common:action.close')}</Button>
    </Notice>
  );
}
