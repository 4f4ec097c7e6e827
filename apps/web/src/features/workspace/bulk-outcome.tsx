import { useTranslation } from 'react-i18next';
import { Button, Notice, Reference } from '@nafida/ui';
import styles from './queue.module.css';
import type { BulkResult } from './workspace-types.js';

/** Which of the cases could not be treated together with the others, and why. */
export function BulkOutcome({ results, onClose }: { results: readonly BulkResult[]; onClose: () => void }) {
  const { t } = useTranslation(['workspace', 'common']);
  const failed = results.filter(({ done }) => !done);
  const done = results.length - failed.length;
  return (
    <Notice tone="wait" title={t('bulk.partly', { done, total: results.length })} live>
      <ul className={styles.outcome} tabIndex={0}>
        {failed.map(({ reference, detail }) => <li key={reference}><Reference>{reference}</Reference> <bdi>{detail}</bdi></li>)}
      </ul>
      <Button variant="ghost" onClick={onClose}>{t('common:action.close')}</Button>
    </Notice>
  );
}
