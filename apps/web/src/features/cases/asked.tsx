import { useTranslation } from 'react-i18next';
import { Notice } from '@nafida/ui';
import type { CaseView } from '../../lib/cases/case-types.js';
import { formatDate } from '../../lib/format.js';
import styles from './case.module.css';

/** What the administration waits for, and until when: its question, or the documents the file was filed without. */
export function Asked({ caseView: { timeline, waitsForCitizen, tone, clock } }: { caseView: CaseView }) {
  const { t } = useTranslation('cases');
  // A document that is ready waits to be collected: nothing was asked.
  if (!waitsForCitizen || tone === 'ok') return null;
  const said = timeline.filter(({ side, message }) => side === 'staff' && message);
  // A reminder may have followed the question.
  const question = said.findLast(({ action }) => action === 'requestInformation') ?? said.at(-1);
  const { message, note } = question ?? timeline[0] ?? {};
  const { completeBy, startedOn } = clock;
  return (
    <Notice tone="wait" icon="alert" title={completeBy ? t('pages.clock.completeBy', { date: formatDate(completeBy) }) : t('pages.case.asked')}>
      {message && <p dir="auto" className={styles.question}>{message}</p>}
      {note && <p>{t('pages.case.missing')} <b><bdi>{note}</bdi></b></p>}
      {completeBy && <p className="small">{t(startedOn === null ? 'pages.clock.notStarted' : 'pages.clock.resumes')} {t('pages.clock.returned')}</p>}
    </Notice>
  );
}
