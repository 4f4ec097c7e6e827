import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { buttonClass, Card, Facts } from '@nafida/ui';
import { Page } from '../../lib/page.js';
import { ProvincePhone } from './province-phone.js';

const points = ['goal', 'keyboard', 'reader', 'zoom', 'motion', 'elsewhere', 'report'] as const;

/** How far the site is open to everyone, and whom to tell when it is not. */
export default function AccessibilityPage() {
  const { t } = useTranslation(['information', 'home']);
  const facts = points.map((point) => ({
    key: point,
    term: t(`accessibility.${point}.term`),
    detail: <>{t(`accessibility.${point}.detail`)}{point === 'report' && <> <ProvincePhone /></>}</>,
  }));
  return (
    <Page title={t('accessibility.title')} lead={t('accessibility.lead')} narrow>
      <Card><Facts facts={facts} ruled /></Card>
      <p><Link className={buttonClass('ghost')} to="/complaints/new?kind=observation">{t('home:services.observation.title')}</Link></p>
    </Page>
  );
}
