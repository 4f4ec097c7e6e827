import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Icon, type IconName, IconTile } from '@nafida/ui';
import { landingPath } from '../../lib/landing.js';
import { useSession } from '../../lib/session.js';
import styles from './home.module.css';
import { useOfferedService } from './offered-service.js';

/** Decree 2.17.265, art. 8: what the card says until the server has answered. */
const legalDays = 60;

function ServiceCard({ to, icon, title, description, children }: { to: string; icon: IconName; title: string; description: string; children: ReactNode }) {
  return (
    <li>
      <Link className={`card ${styles.service}`} to={to}>
        <IconTile name={icon} />
        <h3>{title}</h3>
        <p>{description}</p>
        {children}
      </Link>
    </li>
  );
}

function Note({ icon, children }: { icon: IconName; children: ReactNode }) {
  return <small><Icon name={icon} size={16} />{children}</small>;
}

/** The services, each with an honest word on how long it takes. */
export function ServiceCards() {
  const { t } = useTranslation('home');
  const { account } = useSession();
  const complaints = useOfferedService('complaints');
  const median = complaints?.medianDays ?? null;
  return (
    <ul className={styles.services}>
      <ServiceCard to="/complaints/new?kind=complaint" icon="message-alert" title={t('services.complaint.title')} description={t('services.complaint.description')}>
        <span className={styles.times}>
          <Note icon="clock">{t('services.deadline', { count: complaints?.legalDeadline.days ?? legalDays })}</Note>
          {median !== null && <Note icon="check">{t('services.median', { count: Math.round(median) })}</Note>}
        </span>
      </ServiceCard>
      <ServiceCard to="/complaints/new?kind=suggestion" icon="lightbulb" title={t('services.suggestion.title')} description={t('services.suggestion.description')}>
        <Note icon="star">{t('services.suggestion.note')}</Note>
      </ServiceCard>
      <ServiceCard to="/complaints/new?kind=observation" icon="eye" title={t('services.observation.title')} description={t('services.observation.description')}>
        <Note icon="building">{t('services.observation.note')}</Note>
      </ServiceCard>
      <ServiceCard to={account ? landingPath(account) : '/sign-in'} icon="queue" title={t('services.myRequests.title')} description={t('services.myRequests.description')}>
        <Note icon="user">{t(account ? 'services.myRequests.open' : 'services.myRequests.signIn')}</Note>
      </ServiceCard>
    </ul>
  );
}
