import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Button, Card, Reference, showToast } from '@nafida/ui';
import type { CaseView } from '../../lib/cases/case-types.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import styles from './case.module.css';
import { useJoin } from './workspace.api.js';

/** The cases that are answered together with this one, or the one it follows. */
export function JoinedCases({ view }: { view: CaseView }) {
  const { t } = useTranslation('workspace');
  const join = useJoin(view.reference);
  const { joinedTo, followers } = view;
  if (!joinedTo && followers.length === 0) return null;
  const separate = () => join.mutateAsync(null).then(() => showToast(t('similar.separated')), () => undefined);
  return (
    <Card as="section" className={styles.card}>
      <h2>{t('similar.cases')}</h2>
      {join.error && <ProblemNotice error={join.error} />}
      {t(joinedTo ? 'similar.joinedTo' : 'similar.followers')}
      <ul className={styles.suspensions}>
        {(joinedTo ? [joinedTo] : followers).map((reference) => <li key={reference}><Link to={`/staff/requests/${reference}`}><Reference>{reference}</Reference></Link></li>)}
      </ul>
      {joinedTo && view.actions.length > 0 && <Button variant="quiet" busy={join.isPending} onClick={() => void separate()}>{t('similar.separate')}</Button>}
    </Card>
  );
}
