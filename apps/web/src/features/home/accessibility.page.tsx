import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { buttonClass } from '@nafida/ui';
import { Page } from '../../lib/page.js';
import { PointList } from './point-list.js';

const points = ['goal', 'keyboard', 'reader', 'zoom', 'motion', 'elsewhere', 'report'] as const;

/** How far the site is open to everyone, and whom to tell when it is not. */
export default function AccessibilityPage() {
  const { t } = useTranslation(['information', 'home']);
  return (
    <Page title={t('accessibility.title')} lead={t('accessibility.lead')} narrow>
      <PointList notice="accessibility" points={points} phoneAt="report" />
      <p><Link className={buttonClass('ghost')} to="/complaints/new?kind=observation">{t('home:services.observation.title')}</Link></p>
    </Page>
  );
}
