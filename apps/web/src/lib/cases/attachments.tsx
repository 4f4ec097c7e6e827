import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileDrop, FileName, Icon, Notice } from '@nafida/ui';
import { formatSize } from '../format.js';
import { ProblemNotice } from '../problem-notice.js';
import { acceptedFiles, mostFiles, useFileRule } from './attachment-rules.js';
import { downloadAttachment } from './case-queries.js';
import type { AttachmentView } from './case-types.js';
import styles from './cases.module.css';
import { UploadList } from './upload-list.js';
import { useUploads } from './use-uploads.js';

/** The files of a case, each to be brought to one's device. */
export function AttachmentList({ attachments }: { attachments: readonly AttachmentView[] }) {
  const { t } = useTranslation('cases');
  const [failed, setFailed] = useState<{ file: AttachmentView; error: unknown } | null>(null);
  const [fetching, setFetching] = useState<string | null>(null);

  const fetchFile = async (file: AttachmentView) => {
    setFailed(null);
    setFetching(file.id);
    await downloadAttachment(file).catch((error: unknown) => setFailed({ file, error }));
    setFetching(null);
  };
  return (
    <div className="stack">
      <ul className={styles.files}>
        {attachments.map((file) => (
          <li key={file.id}>
            {file.ready ? (
              <button type="button" aria-busy={fetching === file.id} onClick={() => void fetchFile(file)}>
                <Icon name="paperclip" size={18} />
                <span className="visually-hidden">{t('pages.attachments.download')} </span>
                <FileName>{file.name}</FileName>
                <small><bdi>{formatSize(file.size)}</bdi></small>
              </button>
            ) : (
              <span><Icon name="paperclip" size={18} /><FileName>{file.name}</FileName><small>{t('pages.attachments.scanning')}</small></span>
            )}
          </li>
        ))}
      </ul>
      {failed && <ProblemNotice error={failed.error} onRetry={() => void fetchFile(failed.file)} />}
    </div>
  );
}

/** Adds photos or PDFs to a case as soon as they are chosen. */
export function AddAttachments({ reference, present }: { reference: string; present: number }) {
  const { t } = useTranslation(['cases', 'common']);
  const ruleOf = useFileRule();
  const { uploads, add, retry, dismiss } = useUploads(reference);
  const [refused, setRefused] = useState<readonly File[]>([]);
  const room = mostFiles - present - uploads.filter(({ state }) => state === 'waiting' || state === 'sending').length;

  const choose = (chosen: readonly File[]) => {
    const right = chosen.filter((file) => !ruleOf(file));
    setRefused([...chosen.filter((file) => ruleOf(file)), ...right.slice(room)]);
    add(right.slice(0, room));
  };
  if (room <= 0 && uploads.length === 0) return <Notice>{t('cases:pages.attachments.full', { count: mostFiles })}</Notice>;
  return (
    <div className="stack">
      <FileDrop
        id={`add-${reference}`}
        label={t('cases:pages.attachments.add')}
        hint={t('cases:pages.attachments.hint')}
        files={refused}
        onChange={(files) => choose(files)}
        accept={acceptedFiles}
        errorOf={(file) => ruleOf(file) ?? t('cases:pages.attachments.tooMany', { count: mostFiles })}
        formatSize={formatSize}
        labels={{ choose: t('common:file.choose'), remove: (name) => t('common:file.remove', { name }) }}
      />
      <UploadList uploads={uploads} onRetry={retry} onDismiss={dismiss} />
    </div>
  );
}
