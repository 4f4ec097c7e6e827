import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router-dom';
import { Button } from '@nafida/ui';
import { Page } from '../lib/page.js';
import { NotFoundPage } from '../lib/not-found.page.js';

/** What is shown when a page breaks: what happened, that nothing is lost, what to do. */
export function ErrorPage() {
  const { t } = useTranslation();
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  return (
    <Page title={t('crash.title')} lead={t('crash.detail')} narrow>
      <p><Button onClick={() => location.reload()}>{t('crash.reload')}</Button></p>
    </Page>
  );
}
