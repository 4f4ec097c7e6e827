import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Reference, TextArea } from '@nafida/ui';
import { Dialog } from '@nafida/ui/interactive';
import { Form } from '../../lib/form.js';
import { useForm } from '../../lib/use-form.js';
import { BulkReplies } from './bulk-replies.js';
import { BulkSending } from './bulk-sending.js';
import type { QueuedCaseView } from './workspace-types.js';

/** Answers the ticked cases and closes them: words for all, which each may have otherwise. */
export function AnswerDialog({ cases, onSend, onClose }: {
  cases: readonly QueuedCaseView[];
  onSend: (answers: { reference: string; message: string }[]) => Promise<unknown>;
  onClose: () => void;
}) {
  const { t } = useTranslation(['workspace', 'common']);
  const [common, setCommon] = useState('');
  const form = useForm<Record<string, string>>({
    name: 'answer-cases',
    initial: Object.fromEntries(cases.map(({ reference }) => [reference, ''])),
    validate: (values) => Object.fromEntries(cases.flatMap(({ reference }) => (values[reference]?.trim() || common.trim() ? [] : [[reference, t('composer.empty')]]))),
    send: (values) => onSend(cases.map(({ reference }) => ({ reference, message: (values[reference]?.trim() || common).trim() }))).then(onClose),
  });
  const reply = (texts: ReadonlyMap<string, string>) => {
    const [first = ''] = texts.values();
    if (cases.every(({ reference }) => texts.get(reference) === first)) return setCommon(first);
    for (const [reference, text] of texts) form.field(reference).onChange(text);
  };
  return (
    <Dialog open onClose={onClose} title={t('answers.title', { count: cases.length })} closeLabel={t('common:action.close')}>
      <Form form={form} submitLabel={t('answers.send', { count: cases.length })} secondary={<Button variant="quiet" onClick={onClose}>{t('common:action.cancel')}</Button>}>
        <TextArea id="answer-to-all" label={t('answers.common')} hint={t('answers.hint')} value={common} onChange={setCommon} rows={4} />
        <BulkReplies cases={cases} action="answer" onChoose={reply} />
        <BulkSending cases={cases} action="answer" text={common} />
        {cases.map(({ reference, title, applicantName }) => (
          <TextArea
            key={reference}
            {...form.field(reference)}
            value={form.field(reference).value ?? ''}
            label={<><Reference>{reference}</Reference> · <bdi>{title}</bdi> · <bdi>{applicantName}</bdi></>}
            placeholder={common}
            rows={2}
          />
        ))}
      </Form>
    </Dialog>
  );
}
