import { useTranslation } from 'react-i18next';
import { Button, FileDrop, FileName, Notice, SegmentedChoice, TextArea, TextField } from '@nafida/ui';
import { acceptedFiles, useFileRule } from '../../lib/cases/attachment-rules.js';
import { formatNumber, formatSize } from '../../lib/format.js';
import { asksForCourt } from './complaint-answers.js';
import { PlaceField } from './place-field.js';
import type { ComplaintForm } from './use-complaint-form.js';

function CourtField({ complaint: { form } }: { complaint: ComplaintForm }) {
  const { t } = useTranslation(['complaints', 'common', 'cases']);
  return (
    <div className="stack">
      <SegmentedChoice
        {...form.field('beforeCourt')}
        label={t('complaints:pages.labels.beforeCourt')}
        choices={[{ value: 'no', label: t('common:answer.no') }, { value: 'yes', label: t('common:answer.yes') }]}
      />
      <div role="status">{form.values.beforeCourt === 'yes' && <Notice tone="wait" icon="info">{t('complaints:pages.hints.beforeCourt')}</Notice>}</div>
    </div>
  );
}

function FilesField({ complaint: { form } }: { complaint: ComplaintForm }) {
  const { t } = useTranslation(['complaints', 'common', 'cases']);
  const ruleOf = useFileRule();
  const { value, ...frame } = form.field('files');
  const { lostFiles } = form.values;
  return (
    <div className="stack">
      {lostFiles.length > 0 && (
        <Notice tone="wait" title={t('complaints:pages.lostFiles.title')}>
          <ul>{lostFiles.map((name) => <li key={name}><FileName>{name}</FileName></li>)}</ul>
          <Button variant="ghost" onClick={() => form.set('lostFiles', [])}>{t('complaints:pages.lostFiles.leaveOut')}</Button>
        </Notice>
      )}
      <FileDrop
        {...frame}
        label={t('cases:pages.case.documents')}
        optional={t('common:form.optional')}
        hint={t('cases:pages.attachments.hint')}
        files={value}
        onChange={(files) => {
          const present = new Set(files.map(({ name }) => name));
          form.replace({ ...form.values, files, lostFiles: lostFiles.filter((name) => !present.has(name)) });
        }}
        accept={acceptedFiles}
        errorOf={ruleOf}
        formatSize={formatSize}
        labels={{ choose: t('common:file.choose'), remove: (name) => t('common:file.remove', { name }) }}
      />
    </div>
  );
}

/** What happened, where, and what shows it. */
export function SituationStep({ complaint }: { complaint: ComplaintForm }) {
  const { t } = useTranslation(['complaints', 'common', 'cases']);
  const { form } = complaint;
  const context = form.values.kind;
  return (
    <>
      <TextField {...form.field('subject')} label={t('complaints:pages.labels.subject')} hint={t('complaints:pages.hints.subject', { context })} autoComplete="off" />
      <TextArea
        {...form.field('body')}
        label={t('complaints:pages.labels.body', { context })}
        hint={t('complaints:pages.hints.body', { context })}
        limit={4000}
        rows={7}
        countLabel={(used, limit) => t('common:form.count', { used: formatNumber(used), limit: formatNumber(limit) })}
      />
      {asksForCourt(form.values) && <CourtField complaint={complaint} />}
      <PlaceField complaint={complaint} />
      <FilesField complaint={complaint} />
    </>
  );
}
