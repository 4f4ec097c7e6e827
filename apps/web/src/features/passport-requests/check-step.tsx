import { useTranslation } from 'react-i18next';
import { Ltr } from '@nafida/ui';
import { dateText } from '../../lib/date-answer.js';
import { CheckAnswers, type GivenAnswer } from '../../lib/filing/check-answers.js';
import { formatDate } from '../../lib/format.js';
import { nameOf } from '../../lib/person-text.js';
import { asksForWard, numberText, type Step } from './passport-answers.js';
import type { PassportPages } from './use-passport-form.js';

/** What was said, once more before it is sent. */
export function CheckStep({ pages: { form, goTo } }: { pages: PassportPages }) {
  const { t, i18n } = useTranslation(['passport-requests', 'cases']);
  const { values } = form;
  const { event, eventPlace, circumstances, subject, guardianLink } = values;
  const number = numberText(values.passportNumber);
  const ward = { firstName: values.wardFirstName, lastName: values.wardLastName, firstNameAr: values.wardFirstNameAr, lastNameAr: values.wardLastNameAr };
  const label = (name: string) => t(`passport-requests:pages.labels.${name}`, { context: event });
  const answer = (key: string, step: Step, detail: GivenAnswer<Step>['detail'], term = label(key)): GivenAnswer<Step> => ({ key, step, term, detail });
  return (
    <CheckAnswers
      onEdit={goTo}
      answers={[
        answer('event', 'event', t(`passport-requests:pages.events.${event}`)),
        answer('eventDate', 'event', formatDate(dateText(values.eventDate))),
        answer('eventPlace', 'event', <bdi>{eventPlace}</bdi>),
        answer('circumstances', 'event', <bdi>{circumstances}</bdi>),
        answer('subject', 'person', t(`passport-requests:subjects.${subject}`)),
        ...(asksForWard(values) ? [
          answer('guardianLink', 'person', t(`passport-requests:guardianLinks.${guardianLink}`)),
          answer('ward', 'person', <><bdi lang="ar">{nameOf(ward, 'ar')}</bdi>{'\n'}<bdi lang="fr">{nameOf(ward, i18n.language === 'ar' ? 'fr' : i18n.language)}</bdi></>, t('cases:pages.details.ward')),
        ] : []),
        answer('passportNumber', 'person', number ? <Ltr>{number}</Ltr> : <span className="muted">{t('passport-requests:pages.unknownNumber')}</span>),
      ]}
    />
  );
}
