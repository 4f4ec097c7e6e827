import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { buttonClass, Kbd, Notice } from '@nafida/ui';
import styles from './case.module.css';
import type { QueuedCaseView } from './workspace-types.js';

/** What was done, and the case that waits next; takes the focus so that Enter goes on. */
export function NextCase({ action, next, addressOf }: { action: string; next: QueuedCaseView | undefined; addressOf: (reference: string) => string }) {
  const { t } = useTranslation('workspace');
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => link.current?.focus(), []);
  return (
    <Notice tone="ok" title={t([`done.${action}`, 'done.other'])}>
      {next ? (
        <div className={`stack ${styles.next}`}>
          <p>{t('next.waiting')} <bdi>{next.title}</bdi> · <bdi>{next.applicantName}</bdi></p>
          <p><Link ref={link} className={buttonClass('primary')} to={addressOf(next.reference)}>{t('next.open')} <Kbd>N</Kbd></Link></p>
        </div>
      ) : (
        <p>{t('next.none')}</p>
      )}
    </Notice>
  );
}
