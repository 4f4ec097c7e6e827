import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { buttonClass } from '@nafida/ui';
import { Page } from './page.js';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')} lead={t('notFound.detail')} narrow>
      <p><Link className={buttonClass()} to="/">{t('notFound.home')}</Link></p>
    </Page>
  );
}
