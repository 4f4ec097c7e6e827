import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Icon, Reference, StatusChip, type StatusTone } from '@nafida/ui';
import { civilToday } from '../date-answer.js';
import { formatDate } from '../format.js';
import { ProblemNotice } from '../problem-notice.js';
import { downloadDocument } from './case-queries.js';
import type { CaseDocumentView } from './case-types.js';
import styles from './documents.module.css';

type State = 'valid' | 'expired' | 'revoked';
const tones: Record<State, StatusTone> = { valid: 'ok', expired: 'wait', revoked: 'stop' };

/** Opened where the password is asked once more, and nowhere else. */
const guardedKinds: ReadonlySet<string> = new Set(['passport-data']);

/** Nothing is said of the validity of what does not expire, unless it was revoked. */
function stateOf({ revokedAt, validUntil }: CaseDocumentView): State | null {
  if (revokedAt) return 'revoked';
  if (!validUntil) return null;
  return validUntil < civilToday() ? 'expired' : 'valid';
}

function IssuedDocument({ issued, busy, onFetch }: { issued: CaseDocumentView; busy: boolean; onFetch: () => void }) {
  const { t } = useTranslation('cases');
  const { kind, label, number, issuedAt, validUntil, revokedAt } = issued;
  const state = stateOf(issued);
  return (
    <li>
      <Icon name="certificate" />
      <div className={styles.words}>
        <b><bdi>{label}</bdi></b>
        <span>{t('pages.issued.number')} <Reference>{number}</Reference></span>
        <small>{t('pages.issued.issuedOn', { date: formatDate(issuedAt) })}</small>
        {validUntil && <small>{t('pages.issued.validUntil', { date: formatDate(validUntil) })}</small>}
        {revokedAt && <small>{t('pages.issued.revokedOn', { date: formatDate(revokedAt) })}</small>}
      </div>
      {state && <StatusChip tone={tones[state]}>{t(`pages.issued.states.${state}`)}</StatusChip>}
      {guardedKinds.has(kind)
        ? <small className={styles.guarded}>{t('pages.issued.guarded')}</small>
        : (
          <Button variant="ghost" busy={busy} onClick={onFetch}>
            {t('pages.issued.download')}<span className="visually-hidden"> {label} {number}</span>
          </Button>
        )}
    </li>
  );
}

/** What the province issued in a case: number, validity, and the signed paper to bring home. */
export function DocumentList({ documents }: { documents: readonly CaseDocumentView[] }) {
  const [failed, setFailed] = useState<{ issued: CaseDocumentView; error: unknown } | null>(null);
  const [fetching, setFetching] = useState<string | null>(null);
  const fetchDocument = async (issued: CaseDocumentView) => {
    setFailed(null);
    setFetching(issued.id);
    await downloadDocument(issued).catch((error: unknown) => setFailed({ issued, error }));
    setFetching(null);
  };
  return (
    <div className="stack">
      <ul className={styles.documents}>
        {documents.map((issued) => <IssuedDocument key={issued.id} issued={issued} busy={fetching === issued.id} onFetch={() => void fetchDocument(issued)} />)}
      </ul>
      {failed && <ProblemNotice error={failed.error} onRetry={() => void fetchDocument(failed.issued)} />}
    </div>
  );
}
