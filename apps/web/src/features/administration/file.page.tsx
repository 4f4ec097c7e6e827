import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card, Icon, Ltr, Notice } from '@nafida/ui';
import { Page } from '../../lib/page.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { saveFile } from '../../lib/save-file.js';
import { useForm } from '../../lib/use-form.js';
import { exportRules, type ImportReport, importRules } from './administration.api.js';
import { AdministrationTabs } from './administration-tabs.js';
import styles from './administration.module.css';

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
  const { t } = useTranslation('administration');
  const queryClient = useQueryClient();
  const [file, setFile] = useState<unknown>();
  const [unreadable, setUnreadable] = useState(false);
  const [report, setReport] = useState<ImportReport | null>(null);
  const form = useForm({
    name: 'import',
    initial: {},
    send: async () => {
      setReport(await importRules(file, report === null));
      await queryClient.invalidateQueries({ queryKey: ['administration'] });
    },
  });
  const choose = async (chosen: File | undefined) => {
    setReport(null);
    if (!chosen) return;
    const read = await chosen.text().then((text): unknown => JSON.parse(text)).catch(() => undefined);
    setFile(read);
    setUnreadable(read === undefined);
  };
  const ready = report !== null && !report.applied && report.errors.length === 0;
  return (
    <Card as="section" aria-labelledby="import-title" className="stack">
      <h2 id="import-title">{t('file.import')}</h2>
      <p className="muted">{t('file.importLead')}</p>
      <label className="stack">
        <span className="field-label">{t('file.choose')}</span>
        <input type="file" accept="application/json,.json" onChange={({ target }) => void choose(target.files?.[0])} />
      </label>
      {unreadable && <Notice tone="stop" live title={t('file.unreadable')} />}
      {form.failure && <ProblemNotice error={form.failure} />}
      {report && (
        <Notice tone={report.errors.length > 0 ? 'stop' : 'ok'} live title={t(report.errors.length > 0 ? 'file.refused' : report.applied ? 'file.applied' : 'file.fits')}>
          <p>{t('file.counts', { added: report.added, changed: report.changed, unchanged: report.unchanged })}</p>
        </Notice>
      )}
      {report && report.errors.length > 0 && <Faults report={report} />}
      {!report?.applied && <p><Button disabled={file === undefined} busy={form.sending} onClick={() => void form.submit()}>{t(ready ? 'file.apply' : 'file.try')}</Button></p>}
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
    <Page title={t('tabs.file')} lead={t('leads.file')} narrow>
      <AdministrationTabs />
      <Card as="section" aria-labelledby="export-title" className="stack">
        <h2 id="export-title">{t('file.export')}</h2>
        <p className="muted">{t('file.exportLead')}</p>
        {form.failure && <ProblemNotice error={form.failure} />}
        <p><Button busy={form.sending} onClick={() => void form.submit()}><Icon name="certificate" size={20} />{t('file.download')}</Button></p>
      </Card>
      <Import />
    </Page>
  );
}
