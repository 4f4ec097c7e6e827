import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card, Facts, Icon, Ltr, Notice } from '@nafida/ui';
import type { CaseView } from '../../lib/cases/case-types.js';
import { formatDate } from '../../lib/format.js';
import type { PassportDataView } from './passport-requests.api.js';
import styles from './passport-requests.module.css';

/** Dialogs weigh more than the page: they come when one is opened. */
const AskPassword = lazy(async () => ({ default: (await import('./ask-password.js')).AskPassword }));

/** Long enough to copy them into a declaration, short enough for a screen left alone. */
const shownFor = 120_000;

/** Keeps the data for as long as they may be seen: two minutes, or until the page is left. */
function useShown() {
  const [data, setData] = useState<PassportDataView | null>(null);
  const [expired, setExpired] = useState(false);
  useEffect(() => {
    if (!data) return;
    const hide = () => setData(null);
    const timer = setTimeout(() => {
      hide();
      setExpired(true);
    }, shownFor);
    // A page in the browser's history must not give them back.
    addEventListener('pagehide', hide);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', hide);
    };
  }, [data]);
  return {
    data,
    expired,
    show: (seen: PassportDataView) => {
      setExpired(false);
      setData(seen);
    },
    hide: () => setData(null),
  };
}

function Found({ found }: { found: NonNullable<PassportDataView['found']> }) {
  const { t } = useTranslation('passport-requests');
  return (
    <div className={styles.found}>
      <Facts
        ruled
        facts={[
          { key: 'number', term: t('pages.data.number'), detail: <b><Ltr>{found.number}</Ltr></b> },
          { key: 'issueDate', term: t('pages.data.issueDate'), detail: formatDate(found.issueDate) },
          { key: 'expiryDate', term: t('pages.data.expiryDate'), detail: formatDate(found.expiryDate) },
          { key: 'issuingAuthority', term: t('pages.data.issuingAuthority'), detail: <bdi>{found.issuingAuthority}</bdi> },
        ]}
      />
    </div>
  );
}

/** The data that were found: seen after the password was given once more, and as a signed paper for the declaration. */
export function PassportData({ caseView: { reference, details } }: { caseView: CaseView }) {
  const { t } = useTranslation('passport-requests');
  const [asking, setAsking] = useState<'data' | 'paper' | null>(null);
  const { data, expired, show, hide } = useShown();
  if (details.dataProvided !== true) return null;
  return (
    <Card as="section" className="stack no-print" aria-labelledby="passport-data">
      <h2 id="passport-data">{t('pages.data.title')}</h2>
      <p>{t('pages.data.lead')}</p>
      <div role="status" className="stack">
        {data?.found && (
          <>
            <Found found={data.found} />
            <p className="muted small">{t('pages.data.hiddenSoon')}</p>
          </>
        )}
        {!data && expired && <Notice icon="clock">{t('pages.data.expired')}</Notice>}
      </div>
      <div className="row">
        {data
          ? <Button variant="ghost" onClick={hide}>{t('pages.data.hide')}</Button>
          : <Button onClick={() => setAsking('data')}><Icon name="eye" size={20} />{t('pages.data.show')}</Button>}
        <Button variant="ghost" onClick={() => setAsking('paper')}><Icon name="certificate" size={20} />{t('pages.data.paper')}</Button>
      </div>
      <p className="muted small"><Icon name="shield" size={16} /> {t('pages.data.recorded')}</p>
      {asking && (
        <Suspense fallback={null}>
          <AskPassword reference={reference} wanted={asking} onShow={show} onClose={() => setAsking(null)} />
        </Suspense>
      )}
    </Card>
  );
}
