import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button, Facts, Reference, showToast, Skeleton } from '@nafida/ui';
import { Dialog } from '@nafida/ui/interactive';
import { getCase } from '../../lib/cases/case-queries.js';
import type { CaseView } from '../../lib/cases/case-types.js';
import { formatDate } from '../../lib/format.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import styles from './case.module.css';
import { useJoin } from './workspace.api.js';
import type { StaffDetails } from './workspace-types.js';

function Side({ view, name }: { view: CaseView; name: string }) {
  const { t } = useTranslation('workspace');
  const { body, place, sector } = view.details as StaffDetails;
  return (
    <section>
      <h3>{name} · <Reference>{view.reference}</Reference></h3>
      <Facts
        facts={[
          { key: 'title', term: view.kindLabel, detail: <bdi>{view.title}</bdi> },
          { key: 'filed', term: t('person.name'), detail: <bdi>{view.applicant?.name} · {formatDate(view.submittedDate)}</bdi> },
          { key: 'place', term: t('similar.place'), detail: <bdi>{place}</bdi> },
          { key: 'sector', term: t('details.sector'), detail: <bdi>{sector?.name}</bdi> },
        ]}
      />
      <p className={styles.body} dir="auto">{body}</p>
    </section>
  );
}

/** Two complaints beside each other, before the one is joined to the other. */
export function CompareDialog({ view, reference, onClose }: { view: CaseView; reference: string; onClose: () => void }) {
  const { t } = useTranslation(['workspace', 'common']);
  const { data: other, error } = useQuery(getCase(reference));
  const join = useJoin(view.reference);
  const send = () =>
    join.mutateAsync(reference).then(
      () => {
        showToast(t('similar.joined'));
        onClose();
      },
      () => undefined,
    );
  return (
    <Dialog open onClose={onClose} title={t('similar.compareTitle')} closeLabel={t('common:action.close')}>
      {(error ?? join.error) && <ProblemNotice error={error ?? join.error} />}
      <div className={styles.compared}>
        <Side view={view} name={t('similar.this')} />
        {other ? <Side view={other} name={t('similar.other')} /> : !error && <Skeleton label={t('common:page.loading')} lines={5} />}
      </div>
      <p className="small muted">{t('similar.explain')}</p>
      <p className="row">
        <Button busy={join.isPending} onClick={() => void send()}>{t('similar.join')}</Button>
        <Button variant="quiet" onClick={onClose}>{t('common:action.cancel')}</Button>
      </p>
    </Dialog>
  );
}
