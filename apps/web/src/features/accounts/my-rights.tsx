import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Button, Card } from '@nafida/ui';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { saveFile } from '../../lib/save-file.js';
import { exportMyData } from './accounts.api.js';

/** The right of access of law 09-08, article 7, with one press. */
export function MyRights() {
  const { t } = useTranslation('accounts');
  const take = useMutation({
    mutationFn: exportMyData,
    onSuccess: (file) => saveFile(file, `nafida-${new Date().toISOString().slice(0, 10)}.json`),
  });
  return (
    <Card as="section" aria-labelledby="rights-title" className="stack">
      <h2 id="rights-title">{t('pages.rights.title')}</h2>
      <p className="muted">{t('pages.rights.lead')}</p>
      {take.error && <ProblemNotice error={take.error} />}
      <p><Button variant="ghost" busy={take.isPending} onClick={() => take.mutate()}>{t('pages.rights.take')}</Button></p>
      <p className="small"><Link to="/data-protection">{t('pages.rights.more')}</Link></p>
    </Card>
  );
}
