import { useTranslation } from 'react-i18next';
import { Page } from '../../lib/page.js';
import { PointList } from './point-list.js';

const points = ['controller', 'purpose', 'data', 'recipients', 'mandatory', 'retention', 'access', 'rectification', 'opposition', 'contact', 'commission', 'network', 'device'] as const;

/** The notice that article 5 of law 09-08 asks for. */
export default function DataProtectionPage() {
  const { t } = useTranslation('information');
  return (
    <Page title={t('dataProtection.title')} lead={t('dataProtection.lead')} narrow>
      <PointList notice="dataProtection" points={points} phoneAt="contact" />
    </Page>
  );
}
