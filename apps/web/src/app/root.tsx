import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration } from 'react-router-dom';
import { Toasts } from '@nafida/ui';
import { OfflineBanner } from './offline-banner.js';

/** What every page has, whatever its layout. */
export function Root() {
  const { t } = useTranslation();
  return (
    <>
      <a className="skip-link" href="#main">{t('nav.skip')}</a>
      <OfflineBanner />
      <Outlet />
      <Toasts />
      <ScrollRestoration />
    </>
  );
}
