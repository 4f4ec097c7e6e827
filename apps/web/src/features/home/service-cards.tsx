import { useTranslation } from 'react-i18next';
import { landingPath } from '../../lib/landing.js';
import { ServiceCard, ServiceCards, ServiceNote } from '../../lib/offered-services/service-card.js';
import { useSession } from '../../lib/session.js';

/** The services, and the way to what was asked before. */
export function HomeServices() {
  const { t } = useTranslation('home');
  const { account } = useSession();
  return (
    <ServiceCards>
      <ServiceCard to={account ? landingPath(account) : '/sign-in'} icon="queue" title={t('services.myRequests.title')} description={t('services.myRequests.description')}>
        <ServiceNote icon="user">{t(account ? 'services.myRequests.open' : 'services.myRequests.signIn')}</ServiceNote>
      </ServiceCard>
    </ServiceCards>
  );
}
