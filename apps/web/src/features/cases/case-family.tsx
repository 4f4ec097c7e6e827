import { useTranslation } from 'react-i18next';
import { Card } from '@nafida/ui';
import type { CaseView } from '../../lib/cases/case-types.js';
import { LinkedCases } from '../../lib/cases/linked-cases.js';

const pathOf = (reference: string) => `/requests/${reference}`;

/** The parts of a request that are treated on their own, or the request of which this is a part. */
export function CaseFamily({ caseView: { parent, children } }: { caseView: CaseView }) {
  const { t } = useTranslation('cases');
  if (!parent && children.length === 0) return null;
  return (
    <Card as="section" className="stack" aria-labelledby="case-family">
      <h2 id="case-family">{t('pages.family.title')}</h2>
      {parent && <LinkedCases label={t('pages.family.parent')} cases={[parent]} pathOf={pathOf} />}
      {children.length > 0 && <LinkedCases label={t('pages.family.children')} cases={children} pathOf={pathOf} />}
    </Card>
  );
}
