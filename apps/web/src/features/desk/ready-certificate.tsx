import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Checkbox, Icon, Ltr, Reference, Skeleton, StatusChip } from '@nafida/ui';
import { getCase, performCaseAction } from '../../lib/cases/case-queries.js';
import type { CaseView } from '../../lib/cases/case-types.js';
import { Form } from '../../lib/form.js';
import { requestFile } from '../../lib/http.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { useForm } from '../../lib/use-form.js';
import type { ReadyCase } from './desk.api.js';
import styles from './desk.module.css';
import { PrintPaper } from './print-paper.js';

const collecting = 'markCollected';

function HandingOver({ view, onCollected }: { view: CaseView; onCollected: () => void }) {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const { reference, version, applicant, documents, actions } = view;
  const form = useForm({
    name: `collected-${reference}`,
    initial: { identitySeen: false },
    validate: ({ identitySeen }) => ({ identitySeen: identitySeen ? undefined : t('wrong.identitySeen') }),
    send: async () => {
      try {
        queries.setQueryData(getCase(reference).queryKey, await performCaseAction(reference, version, { action: collecting }));
      } catch (error) {
        void queries.invalidateQueries({ queryKey: ['cases', reference] });
        throw error;
      }
      void queries.invalidateQueries({ queryKey: ['workqueue'] });
      onCollected();
    },
  });
  const place = useRef<HTMLDivElement>(null);
  // On a small screen the button that records it would stay below the edge.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const papers = documents.filter(({ revokedAt }) => revokedAt === null);
  const { value: checked, ...seen } = form.field('identitySeen');
  return (
    <div ref={place} className={styles.handing}>
      {applicant?.cin && <p>{t('collect.cardOf')} <bdi>{applicant.name}</bdi> · <Ltr>{applicant.cin}</Ltr></p>}
      <ul className={styles.rows}>
        {papers.map(({ id, label, number }) => (
          <li key={id} className="row">
            <Icon name="certificate" /><b><bdi>{label}</bdi></b><Reference>{number}</Reference>
            <PrintPaper variant="ghost" fetchPaper={() => requestFile(`/documents/${id}`)} name={`${label} ${number.replaceAll('/', '-')}.pdf`} label={t('collect.print')} />
          </li>
        ))}
      </ul>
      {actions.some(({ name }) => name === collecting)
        ? <Form form={form} submitLabel={t('collect.hand')}><Checkbox {...seen} checked={checked} label={t('collect.identitySeen')} /></Form>
        : <p className="muted">{t('collect.notHere')}</p>}
    </div>
  );
}

function Opened({ reference, onCollected }: { reference: string; onCollected: () => void }) {
  const { t } = useTranslation('common');
  const { data, error, refetch } = useQuery(getCase(reference));
  if (data) return <HandingOver key={data.version} view={data} onCollected={onCollected} />;
  return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Skeleton label={t('page.loading')} lines={3} />;
}

/** A certificate that waits at the counter, and what is done when its holder comes for it. */
export function ReadyCertificate({ item, only, onCollected }: { item: ReadyCase; only: boolean; onCollected: () => void }) {
  const [open, setOpen] = useState(only);
  const { reference, applicantName, kindLabel, title, tone, statusLabel } = item;
  return (
    <Card as="li" className={styles.ready}>
      <button type="button" className={styles.row} aria-expanded={open} onClick={() => setOpen(!open)}>
        <b><bdi>{applicantName}</bdi></b>
        <StatusChip tone={tone}>{statusLabel}</StatusChip>
        <span className="muted">{kindLabel} · <bdi>{title}</bdi> · <Reference>{reference}</Reference></span>
      </button>
      {open && <Opened reference={reference} onCollected={onCollected} />}
    </Card>
  );
}
