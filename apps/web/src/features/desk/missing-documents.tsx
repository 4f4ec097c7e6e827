import { useTranslation } from 'react-i18next';
import { CheckboxGroup } from '@nafida/ui';
import { documentsOf } from './choices.js';
import type { DeskForm } from './use-desk-form.js';

/** What of the published documents was not brought: the receipt lists it, once (law 55-19, art. 10). */
export function MissingDocuments({ form }: { form: DeskForm }) {
  const { t } = useTranslation(['certificates', 'passport-requests', 'common', 'desk']);
  const { service } = form.values;
  return (
    <CheckboxGroup
      {...form.field('missing')}
      label={t('desk:request.missing')}
      optional={t('common:form.optional')}
      hint={t('desk:request.missingHint')}
      choices={(documentsOf[service] ?? []).map((document) => ({ value: document, label: t(`${service}:documents.${document}`) }))}
    />
  );
}
