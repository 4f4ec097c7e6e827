import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Ltr, Reference, Skeleton } from '@nafida/ui';
import { BackLink } from '../../lib/back-link.js';
import { getCase } from '../../lib/cases/case-queries.js';
import { phoneOf } from '../../lib/person-text.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { CaseDesk } from './case-desk.js';
import styles from './case.module.css';
import { getCaseCode } from './workspace.api.js';
import type { QueuedCaseView } from './workspace-types.js';

/** The case in hand, from the moment it is chosen. */
export function CasePanel({ reference, title, mentioned, heading, onTitle, next, addressOf, backTo, onClaim, claiming }: {
  reference: string;
  /** What the queue already knows of it. */
  title: string;
  /** A colleague waits for the reader to open it. */
  mentioned: boolean;
  heading: RefObject<HTMLHeadingElement | null>;
  onTitle: (title: string) => void;
  next: QueuedCaseView | undefined;
  addressOf: (reference: string) => string;
  backTo: string;
  onClaim?: () => void;
  claiming: boolean;
}) {
  const { t } = useTranslation(['workspace', 'common']);
  const { data: view, error, refetch } = useQuery(getCase(reference));
  const { data: code } = useQuery(getCaseCode(reference));
  const queries = useQueryClient();
  const known = view?.title;
  useEffect(() => {
    if (known) onTitle(known);
  }, [known, onTitle]);
  useEffect(() => {
    if (known && mentioned) void queries.invalidateQueries({ queryKey: ['workqueue'] });
  }, [known, mentioned, queries]);

  return (
    <article className={styles.case} aria-label={view?.title ?? title}>
      <p className={styles.back}><BackLink to={backTo}>{t('case.back')}</BackLink></p>
      <div className={styles.name}>
        {code && <img src={code} alt={t('case.code')} className={`print-only ${styles.code}`} />}
        {view && <p className="print-only"><b><bdi>{view.office.name}</bdi></b>{view.office.address && <> · <bdi>{view.office.address}</bdi></>}{view.office.phone && <> · <Ltr>{phoneOf(view.office.phone)}</Ltr></>}</p>}
        <p className="muted"><Reference>{reference}</Reference>{view && <> · {view.kindLabel}</>}</p>
        <h1 ref={heading} tabIndex={-1}><bdi>{view?.title ?? title}</bdi></h1>
      </div>
      {view ? (
        <CaseDesk view={view} next={next} addressOf={addressOf} onClaim={onClaim} claiming={claiming} />
      ) : error ? (
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton label={t('common:page.loading')} lines={7} />
      )}
    </article>
  );
}
