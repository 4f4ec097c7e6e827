import { useTranslation } from 'react-i18next';
import { Notice, RadioCards, SelectField, TextField } from '@nafida/ui';
import { ApplicantCard } from '../../lib/filing/applicant-card.js';
import { NameFields, wardParts } from '../../lib/name-fields.js';
import { asksForWard } from './passport-answers.js';
import styles from './passport-requests.module.css';
import { guardianLinks, subjects } from './passport-requests.api.js';
import type { PassportPages } from './use-passport-form.js';

/** Whom a parent or guardian answers for, in both scripts. */
function WardFields({ pages: { form } }: { pages: PassportPages }) {
  const { t } = useTranslation('passport-requests');
  return (
    <>
      <SelectField
        {...form.field('guardianLink')}
        label={t('pages.labels.guardianLink')}
        placeholder={t('pages.hints.choose')}
        choices={guardianLinks.map((link) => ({ value: link, label: t(`guardianLinks.${link}`) }))}
      />
      <NameFields fieldOf={(part) => form.field(wardParts[part])} />
      <Notice tone="wait" icon="paperclip">{t('pages.hints.proof')}</Notice>
    </>
  );
}

/** Whose passport it is, and its number if it is known. */
export function PersonStep({ pages }: { pages: PassportPages }) {
  const { t } = useTranslation(['passport-requests', 'common']);
  const { form } = pages;
  return (
    <>
      <RadioCards
        {...form.field('subject')}
        label={t('passport-requests:pages.labels.subject')}
        choices={subjects.map((subject) => ({ value: subject, label: t(`passport-requests:subjects.${subject}`), hint: t(`passport-requests:pages.subjectHints.${subject}`) }))}
      />
      {asksForWard(form.values) && <WardFields pages={pages} />}
      <TextField
        {...form.field('passportNumber')}
        label={t('passport-requests:pages.labels.passportNumber')}
        optional={t('common:form.optional')}
        hint={t('passport-requests:pages.hints.passportNumber')}
        className={styles.number}
        dir="ltr"
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
      />
      <ApplicantCard show={['displayName', 'cin', 'phone', 'address']}>{t('passport-requests:pages.hints.filledIn')}</ApplicantCard>
    </>
  );
}
