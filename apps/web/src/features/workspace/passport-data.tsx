import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card, Facts, Icon, Ltr } from '@nafida/ui';
import { formatDate } from '../../lib/format.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { saveFile } from '../../lib/save-file.js';
import styles from './case.module.css';
import { fetchPassportPaper, type PassportDataView, revealPassportData } from './workspace.api.js';

/** A screen of the counter is seen by others too. */
const shownFor = 120_000;

function Found({ data: { found, numberGiven } }: { data: PassportDataView }) {
  const { t } = useTranslation('workspace');
  const facts = [
    ...(found ? [
      { key: 'number', term: t('passport.number'), detail: <Ltr>{found.number}</Ltr> },
      { key: 'issueDate', term: t('passport.issueDate'), detail: formatDate(found.issueDate) },
      { key: 'expiryDate', term: t('passport.expiryDate'), detail: formatDate(found.expiryDate) },
      { key: 'issuingAuthority', term: t('passport.issuingAuthority'), detail: <bdi>{found.issuingAuthority}</bdi> },
    ] : []),
    ...(numberGiven ? [{ key: 'numberGiven', term: t('details.numberGiven'), detail: <Ltr>{numberGiven}</Ltr> }] : []),
  ];
  return <div role="status"><Facts facts={facts} /></div>;
}

/** The data of a passport for the citizen who stands at the counter; each look is recorded. */
export function PassportData({ reference }: { reference: string }) {
  const { t } = useTranslation('workspace');
  const [data, setData] = useState<PassportDataView | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    if (!data) return;
    const timer = setTimeout(() => setData(null), shownFor);
    return () => clearTimeout(timer);
  }, [data]);

  const run = async (work: () => Promise<void>) => {
    setFailure(null);
    setBusy(true);
    await work().catch(setFailure);
    setBusy(false);
  };
  const reveal = () => run(async () => setData(await revealPassportData(reference)));
  const print = () => run(async () => saveFile(await fetchPassportPaper(reference), `${reference}.pdf`));
  return (
    <Card as="section" className={styles.card}>
      <h2>{t('passport.title')}</h2>
      {data ? <Found data={data} /> : null}
      {failure !== null && <ProblemNotice error={failure} />}
      <div className="row">
        {data
          ? <Button variant="ghost" onClick={() => setData(null)}>{t('passport.hide')}</Button>
          : <Button variant="ghost" busy={busy} onClick={() => void reveal()}><Icon name="eye" size={20} />{t('passport.show')}</Button>}
        <Button variant="ghost" busy={busy} onClick={() => void print()}><Icon name="printer" size={20} />{t('passport.print')}</Button>
      </div>
      <p className="small muted">{t('passport.recorded')}</p>
    </Card>
  );
}
