import { useTranslation } from 'react-i18next';
import { Card, Facts } from '@nafida/ui';
import { Page } from '../../lib/page.js';
import { ProvincePhone } from './province-phone.js';

const points = ['controller', 'purpose', 'data', 'recipients', 'mandatory', 'retention', 'access', 'rectification', 'opposition', 'contact', 'commission', 'network', 'device'] as const;

/** The notice that article 5 of law 09-08 asks for. */
export default function DataProtectionPage() {
  const { t } = useTranslation('information');
  const facts = points.map((point) => ({
    key: point,
    term: t(`dataProtection.${point}.term`),
    detail: <>{t(`dataProtection.${point}.detail`)}{point === 'contact' && <> <ProvincePhone /></>}</>,
  }));
  return (
    <Page title={t('dataProtection.title')} lead={t('dataProtection.lead')} narrow>
      <Card><Facts facts={facts} ruled /></Card>
    </Page>
  );
}
