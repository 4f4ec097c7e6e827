import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Button, buttonClass, Card, Reference, StatusChip } from '@nafida/ui';
import { CaseTimeline } from '../../lib/cases/case-timeline.js';
import { formatDate } from '../../lib/format.js';
import { usePage } from '../../lib/page.js';
import type { FollowView } from './cases.api.js';
import { CaseDue } from './case-due.js';
import styles from './case.module.css';
import { OfficeContact } from './office-contact.js';

/** What is told without signing in: the course and the due date, no name and no text. */
export function FollowedCase({ followed, onAnother }: { followed: FollowView; onAnother: () => void }) {
  const { t } = useTranslation('cases');
  const { reference, kindLabel, tone, statusLabel, submittedDate, timeline, ahead, office } = followed;
  const heading = usePage(`${kindLabel} · ${reference}`);
  return (
    <div className="wrap page">
      <div className={styles.head}>
        <p className={styles.line}><Reference>{reference}</Reference><span className="muted small">{t('pages.case.filedOn', { date: formatDate(submittedDate) })}</span></p>
        <h1 ref={heading} tabIndex={-1}>{kindLabel}</h1>
        <p role="status"><StatusChip tone={tone}>{statusLabel}</StatusChip></p>
      </div>
      <div className={styles.columns}>
        <div className="stack-wide">
          <CaseDue {...followed} />
          <section className="stack" aria-labelledby="followed-course">
            <h2 id="followed-course">{t('pages.case.course')}</h2>
            <CaseTimeline entries={timeline} ahead={ahead} />
          </section>
        </div>
        <div className={styles.side}>
          <Card as="section" className="stack no-print" aria-labelledby="followed-sign-in">
            <h2 id="followed-sign-in">{t('pages.follow.signInTitle')}</h2>
            <p>{t('pages.follow.signInDetail')}</p>
            <Link className={buttonClass()} to={`/requests/${reference}`}>{t('pages.follow.signIn')}</Link>
            <Button variant="quiet" onClick={onAnother}>{t('pages.follow.another')}</Button>
          </Card>
          <Card as="section" className="stack" aria-labelledby="followed-contact">
            <h2 id="followed-contact">{t('pages.case.contact')}</h2>
            <OfficeContact office={office} />
          </Card>
        </div>
      </div>
    </div>
  );
}
