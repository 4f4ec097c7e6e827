import { useTranslation } from 'react-i18next';
import { Card } from '@nafida/ui';
import type { CaseView } from '../../lib/cases/case-types.js';
import { formatDate } from '../../lib/format.js';
import styles from './case.module.css';

/** What the administration decided, where the eye falls first: it is what one came for. */
export function CaseAnswer({ caseView }: { caseView: CaseView }) {
  const { t } = useTranslation('cases');
  const { open, reopenUntil, timeline } = caseView;
  // An answered case is written to no more: the last words of the office are its answer.
  const answer = open || reopenUntil === null ? undefined : timeline.findLast(({ side, message }) => side === 'staff' && message);
  if (!answer) return null;
  return (
    <Card className={styles.answer}>
      <h2>{t('pages.case.answer')}</h2>
      <p dir="auto" className={styles.question}>{answer.message}</p>
      <p className="muted small">{answer.actorLabel && <bdi>{answer.actorLabel} · </bdi>}{formatDate(answer.date)}</p>
    </Card>
  );
}
