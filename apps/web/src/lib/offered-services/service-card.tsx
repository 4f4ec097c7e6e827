import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Card, Icon, type IconName, IconTile } from '@nafida/ui';
import { type OfferedService, useOfferedServices } from './offered-services.js';
import { ServiceTimes } from './service-times.js';
import styles from './services.module.css';

type Figures = Pick<OfferedService, 'legalDeadline' | 'medianDays'>;

interface Entry {
  /** Names its words: `services.<name>`. */
  name: 'complaint' | 'certificate' | 'passport' | 'appointment' | 'suggestion' | 'observation';
  to: string;
  icon: IconName;
  /** The service whose waiting time is shown; what is only noted has none. */
  timedBy?: string;
  note?: IconName;
}

/** What a citizen may ask for, in the order in which people need it. */
const entries: readonly Entry[] = [
  { name: 'complaint', to: '/complaints/new?kind=complaint', icon: 'message-alert', timedBy: 'complaints' },
  { name: 'certificate', to: '/certificates/new', icon: 'certificate', timedBy: 'certificates' },
  { name: 'passport', to: '/passport-requests/new', icon: 'passport', timedBy: 'passport-requests' },
  { name: 'appointment', to: '/appointments', icon: 'calendar', note: 'clock' },
  { name: 'suggestion', to: '/complaints/new?kind=suggestion', icon: 'lightbulb', note: 'star' },
  { name: 'observation', to: '/complaints/new?kind=observation', icon: 'eye', note: 'building' },
];

/** Decree 2.17.265, art. 8: what is said until the server has answered; the others' deadlines are settings of the province. */
const untilKnown: Record<string, Figures> = { complaints: { legalDeadline: { days: 60, counting: 'calendar', article: '' }, medianDays: null } };

/** The way to one thing a citizen may do. */
export function ServiceCard({ to, icon, title, description, children }: { to: string; icon: IconName; title: string; description: string; children?: ReactNode }) {
  return (
    <Card as="li" className={styles.entry}>
      <Link className={styles.service} to={to}>
        <IconTile name={icon} />
        <h3>{title}</h3>
        <p>{description}</p>
        {children}
      </Link>
    </Card>
  );
}

/** A short word below a card that has no waiting time. */
export function ServiceNote({ icon, children }: { icon: IconName; children: ReactNode }) {
  return <small><Icon name={icon} size={16} />{children}</small>;
}

/** All that may be asked for, each with an honest word on how long it takes. */
export function ServiceCards({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('home');
  const services = useOfferedServices();
  const figures = (id: string | undefined): Figures | undefined => (id === undefined ? undefined : (services.find((service) => service.id === id) ?? untilKnown[id]));
  return (
    <ul className={styles.services}>
      {entries.map(({ name, to, icon, timedBy, note }) => {
        const known = figures(timedBy);
        return (
          <ServiceCard key={name} to={to} icon={icon} title={t(`services.${name}.title`)} description={t(`services.${name}.description`)}>
            {known && <ServiceTimes service={known} />}
            {note && <ServiceNote icon={note}>{t(`services.${name}.note`)}</ServiceNote>}
          </ServiceCard>
        );
      })}
      {children}
    </ul>
  );
}
