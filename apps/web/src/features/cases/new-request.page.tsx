import { useTranslation } from 'react-i18next';
import { Page } from '../../lib/page.js';
import { ServiceCards } from '../../lib/offered-services/service-card.js';

/** What may be asked of the province, each with its waiting time. */
export default function NewRequestPage() {
  const { t } = useTranslation(['cases', 'home']);
  return (
    <Page title={t('cases:pages.new.title')} lead={t('cases:pages.new.lead')}>
      <h2 className="visually-hidden">{t('home:services.title')}</h2>
      <ServiceCards />
    </Page>
  );
}
