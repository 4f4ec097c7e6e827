import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Ltr, Notice } from '@nafida/ui';
import { Form } from '../../lib/form.js';
import { useForm } from '../../lib/use-form.js';
import { type RoutingTestAnswer, testRouting } from './administration.api.js';
import styles from './administration.module.css';
import { RuleFieldInput } from './rule-fields.js';
import type { Answers, RuleField } from './rule-forms.js';

const questions: readonly RuleField[] = [
  { name: 'service', kind: 'service' },
  { name: 'sectorId', kind: 'sectors', optional: true },
  { name: 'place', kind: 'text', optional: true },
  { name: 'applicantOfficeId', kind: 'offices' },
];

function Answer({ answer }: { answer: RoutingTestAnswer }) {
  const { t } = useTranslation('administration');
  return (
    <Notice tone="ok" live title={answer.office.name}>
      <p>{t(`routingTest.${answer.decidedBy}`)} {answer.ruleId && <Ltr>{answer.ruleId}</Ltr>}</p>
      {answer.considered.some(({ miss }) => miss) && (
        <ol className="small">
          {answer.considered.filter(({ miss }) => miss).map(({ ruleId, miss }) => <li key={ruleId}><Ltr>{ruleId}</Ltr> {t(`routingTest.misses.${miss}`)}</li>)}
        </ol>
      )}
    </Notice>
  );
}

/** Asks where a case would go, without filing one. */
export function RoutingTestBox() {
  const { t } = useTranslation(['administration', 'common']);
  const [answer, setAnswer] = useState<RoutingTestAnswer | null>(null);
  const form = useForm<Answers>({
    name: 'routing-test',
    initial: { service: 'complaints', sectorId: '', place: '', applicantOfficeId: '' },
    validate: ({ service, applicantOfficeId }) => ({ service: service ? undefined : t('common:form.required'), applicantOfficeId: applicantOfficeId ? undefined : t('common:form.required') }),
    send: async ({ service, sectorId, place, applicantOfficeId }) => {
      setAnswer(await testRouting({ service: String(service), applicantOfficeId: String(applicantOfficeId), ...(sectorId ? { sectorId: String(sectorId) } : {}), ...(place ? { place: String(place) } : {}) }));
    },
  });
  return (
    <Card as="section" aria-labelledby="routing-test-title" className="stack">
      <h2 id="routing-test-title">{t('administration:routingTest.title')}</h2>
      <p className="muted">{t('administration:routingTest.lead')}</p>
      <Form form={form} submitLabel={t('administration:routingTest.submit')}>
        <div className={styles.fields}>{questions.map((field) => <RuleFieldInput key={field.name} form={form} field={field} />)}</div>
      </Form>
      {answer && <Answer answer={answer} />}
    </Card>
  );
}
