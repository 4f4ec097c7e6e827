import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card } from '@nafida/ui';
import type { CaseView } from '../../lib/cases/case-types.js';
import { LinkedCases } from '../../lib/cases/linked-cases.js';
import styles from './case.module.css';
import { ChildDialog } from './child-dialog.js';

const pathOf = (reference: string) => `/staff/requests/${reference}`;

/** The case from which this one was opened, those opened from it, and the way to open one more. */
export function CaseFamily({ view }: { view: CaseView }) {
  const { t } = useTranslation('workspace');
  const [opening, setOpening] = useState(false);
  const { parent, children, mayOpenChild } = view;
  const linked = parent !== null || children.length > 0;
  if (!linked && !mayOpenChild) return null;
  return (
    <Card as="section" className={linked ? styles.card : `${styles.card} no-print`}>
      <h2>{t('family.title')}</h2>
      {parent && <LinkedCases label={t('family.parent')} cases={[parent]} pathOf={pathOf} />}
      {children.length > 0 && <LinkedCases label={t('family.children')} cases={children} pathOf={pathOf} />}
      {mayOpenChild && <Button variant="quiet" className="no-print" onClick={() => setOpening(true)}>{t('family.open')}</Button>}
      {opening && <ChildDialog view={view} onClose={() => setOpening(false)} />}
    </Card>
  );
}
