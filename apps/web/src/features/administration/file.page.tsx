import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card, FileDrop, Icon, Ltr, Notice } from '@nafida/ui';
import { formatSize } from '../../lib/format.js';
import { Page } from '../../lib/page.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { saveFile } from '../../lib/save-file.js';
import { useForm } from '../../lib/use-form.js';
import { exportRules, type ImportReport, importRules } from './administration.api.js';
import { AdministrationTabs } from './administration-tabs.js';
import styles from './administration.module.css';

/** As much as the server takes, in bytes. */
const largest = 5 * 1024 * 1024;

function Faults({ report }: { report: ImportReport }) {
  const { t } = useTranslation('administration');
  return (
    <table className={styles.faults}>
      <thead><tr>{['list', 'row', 'column', 'message'].map((name) => <th key={name} scope="col">{t(`file.${name}`)}</th>)}</tr></thead>
      <tbody>
        {report.errors.map(({ list, row, column, pointer, code, message }) => (
          <tr key={`${pointer} ${code}`}><td><Ltr>{list}</Ltr></td><td>{row ?? '—'}</td><td><Ltr>{column ?? '—'}</Ltr></td><td>{message}</td></tr>
        ))}
      </tbody>
    </table>
  );
}

function Import() {
  const { t } = useTranslation(['administration', 'common']);
  const queryClient = useQueryClient();
  const [file, setFile] = useState<File>();
  const [rules, setRules] = useState<unknown>();
  const [report, setReport] = useState<ImportReport | null>(null);
  const form = useForm({
    name: 'import',
    initial: {},
    send: async () => {
      setReport(await importRules(rules, report === null));
      await queryClient.invalidateQueries({ queryKey: ['administration'] });
    },
  });
  const choose = async (chosen: File | undefined) => {
    setReport(null);
    setRules(chosen && chosen.size > largest ? undefined : await chosen?.text().then((text): unknown => JSON.parse(text)).catch(() => undefined));
    setFile(chosen);
  };
  const ready = report !== null && !report.applied && report.errors.length === 0;
  return (
    <Card as="section" aria-labelledby="import-title" className="stack">
      <h2 id="import-title">{t('file.import')}</h2>
      <p className="muted">{t('file.importLead')}</p>
      <FileDrop
        id="rules-file"
        label={t('file.choose')}
        files={file ? [file] : []}
        onChange={(files) => void choose(files[0])}
        accept="application/json,.json"
        multiple={false}
        errorOf={({ size }) => (size > largest ? t('file.tooLarge') : rules === undefined ? t('file.unreadable') : undefined)}
        formatSize={formatSize}
        labels={{ choose: t('file.pick'), remove: (name) => t('common:file.remove', { name }) }}
      />
      {form.failure && <ProblemNotice error={form.failure} />}
      {report && (
        <Notice tone={report.errors.length > 0 ? 'stop' : 'ok'} live title={t(report.errors.length > 0 ? 'file.refused' : report.applied ? 'file.applied' : 'file.fits')}>
          <p>{t('file.counts', { added: report.added, changed: report.changed, unchanged: report.unchanged })}</p>
        </Notice>
      )}
      {report && report.errors.length > 0 && <Faults report={report} />}
      {!report?.applied && <p><Button disabled={rules === undefined} busy={form.sending} onClick={() => void form.submit()}>{t(ready ? 'file.apply' : 'file.try')}</Button></p>}
    </Card>
  );
}

/** The rules of the province as one file: out, and in again elsewhere. */
export default function FilePage() {
  const { t } = useTranslation('administration');
  const form = useForm({
    name: 'export',
    initial: {},
    send: async () => saveFile(new Blob([JSON.stringify(await exportRules(), null, 1)], { type: 'application/json' }), 'nafida-province-rules.json'),
  });
  return (
    <Page title={t('tabs.file')} lead={t('leads.file')}>
      <AdministrationTabs />
      <Card as="section" aria-labelledby="export-title" className="stack">
        <h2 id="export-title">{t('file.export')}</h2>
        <p className="muted">{t('file.exportLead')}</p>
        {form.failure && <ProblemNotice error={form.failure} />}
        <p><Button busy={form.sending} onClick={() => void form.submit()}><Icon name="download" size={20} />{t('file.download')}</Button></p>
      </Card>
      <Import />
    </Page>
  );
}
