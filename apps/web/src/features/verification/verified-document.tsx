import { useTranslation } from 'react-i18next';
import { Card, type Fact, Facts, Icon, type IconName, Notice, Reference } from '@nafida/ui';
import { formatDate } from '../../lib/format.js';
import { CompareFile } from './compare-file.js';
import type { VerifiedDocumentView } from './verification.api.js';
import styles from './verification.module.css';

const icons: Record<VerifiedDocumentView['status'], IconName> = { valid: 'check', expired: 'clock', revoked: 'close' };

/** Whether to trust it: in words and shape first, colour only helps the eye. */
export function Verdict({ document: { status, validUntil, revokedOn, issuedOn } }: { document: VerifiedDocumentView }) {
  const { t } = useTranslation('verification');
  const date = formatDate((status === 'revoked' ? revokedOn : validUntil) ?? issuedOn);
  return (
    <Card className={`${styles.answer} ${styles[status]}`}>
      <Icon name={icons[status]} size={44} />
      <div>
        <p className={styles.verdict}>{t(`states.${status}.title`)}</p>
        <p>{t(`states.${status}.detail`, { date })}</p>
      </div>
    </Card>
  );
}

/** What anyone who is shown a document may know of it, and no more of its holder than initials. */
export function VerifiedDocument({ code, document }: { code: string; document: VerifiedDocumentView }) {
  const { t } = useTranslation('verification');
  const { label, number, office, issuedOn, validUntil, revokedOn, holderMasked, specimen, sha256 } = document;
  const facts: Fact[] = [
    { key: 'kind', term: t('facts.kind'), detail: <bdi>{label}</bdi> },
    { key: 'number', term: t('facts.number'), detail: <Reference>{number}</Reference> },
    { key: 'issuedOn', term: t('facts.issuedOn'), detail: formatDate(issuedOn) },
    { key: 'office', term: t('facts.office'), detail: <bdi>{office}</bdi> },
    { key: 'holder', term: t('facts.holder'), detail: <bdi>{holderMasked}</bdi> },
    { key: 'validUntil', term: t('facts.validUntil'), detail: validUntil ? formatDate(validUntil) : t('facts.noEnd') },
    ...(revokedOn ? [{ key: 'revokedOn', term: t('facts.revokedOn'), detail: formatDate(revokedOn) }] : []),
    { key: 'code', term: t('facts.code'), detail: <Reference>{code}</Reference> },
  ];
  return (
    <>
      {specimen && <Notice tone="wait" icon="alert" title={t('specimen.title')}><p>{t('specimen.detail')}</p></Notice>}
      <Card as="section" className="stack" aria-labelledby="verified-facts">
        <h2 id="verified-facts">{t('facts.title')}</h2>
        <Facts facts={facts} ruled />
        <p className="muted small">{t('facts.compareThem')}</p>
      </Card>
      <CompareFile key={sha256} sha256={sha256} />
    </>
  );
}
