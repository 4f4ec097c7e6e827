import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FileName, Ltr, Notice } from '@nafida/ui';
import { CheckAnswers, type GivenAnswer } from '../../lib/filing/check-answers.js';
import { getMyAccount } from '../../lib/my-account.js';
import { listSectors } from '../../lib/sectors.js';
import { asksForCourt, type Step } from './complaint-answers.js';
import styles from './complaints.module.css';
import type { ComplaintForm } from './use-complaint-form.js';

/** All answers once more before they are sent, each with the way back to its question. */
export function CheckStep({ complaint: { form, goTo } }: { complaint: ComplaintForm }) {
  const { t } = useTranslation(['complaints', 'cases', 'common']);
  const { data: sectors = [] } = useQuery(listSectors());
  const { data: account } = useQuery(getMyAccount());
  const { kind, capacity, sectorId, subject, body, beforeCourt, place, position, files, lostFiles, answerChannel } = form.values;

  const fact = (key: string, step: Step, term: string, detail: ReactNode): GivenAnswer<Step> => ({ key, step, term, detail });
  const none = <span className="muted">{t('cases:pages.case.noDocuments')}</span>;
  const answers = [
    fact('kind', 'subject', t('complaints:pages.labels.kind'), t(`complaints:kinds.${kind}`)),
    fact('capacity', 'subject', t('cases:pages.details.capacityLabel'), t(`complaints:capacities.${capacity}`)),
    fact('sector', 'subject', t('cases:pages.details.sector'), <bdi>{sectors.find(({ id }) => id === sectorId)?.name ?? ''}</bdi>),
    fact('subject', 'situation', t('complaints:pages.labels.subject'), <bdi>{subject}</bdi>),
    fact('body', 'situation', t('complaints:pages.labels.body', { context: kind }), <bdi>{body}</bdi>),
    ...(asksForCourt(form.values) ? [fact('court', 'situation', t('cases:pages.details.beforeCourt'), t(beforeCourt === 'yes' ? 'common:answer.yes' : 'common:answer.no'))] : []),
    fact('place', 'situation', t('complaints:pages.labels.place', { context: kind }), <><bdi>{place}</bdi>{position && <>{'\n'}<Ltr>{position.replace(',', ', ')}</Ltr></>}</>),
    fact('files', 'situation', t('cases:pages.case.documents'), files.length > 0 ? <ul className={styles.names}>{files.map((file, index) => <li key={`${file.name}-${index}`}><FileName>{file.name}</FileName></li>)}</ul> : none),
    fact('channel', 'answer', t('cases:pages.details.answerChannelLabel'), t(`complaints:answerChannels.${answerChannel}`)),
  ];
  return (
    <>
      {lostFiles.length > 0 && <Notice tone="wait" title={t('complaints:pages.lostFiles.title')}>{t('complaints:pages.lostFiles.beforeSending')}</Notice>}
      <CheckAnswers answers={answers} onEdit={goTo} />
      {account && <p className="muted">{t('complaints:pages.filedBy', { name: account.displayName, office: account.office?.name ?? '' })}</p>}
    </>
  );
}
