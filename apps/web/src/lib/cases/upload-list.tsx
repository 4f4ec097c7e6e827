import { useTranslation } from 'react-i18next';
import { Button, FileName, StatusChip, type StatusTone } from '@nafida/ui';
import { Problem } from '../problem.js';
import styles from './cases.module.css';
import type { Upload } from './use-uploads.js';

const tones: Record<Upload['state'], StatusTone> = { waiting: 'wait', sending: 'info', done: 'ok', failed: 'stop' };

function reason(error: unknown): string {
  if (!(error instanceof Problem)) return '';
  return error.errors[0]?.message || error.detail || error.title;
}

/** How far the sending of files has come; a failed one says why and can be sent again. */
export function UploadList({ uploads, onRetry, onDismiss }: {
  uploads: readonly Upload[];
  onRetry: (upload: Upload) => void;
  onDismiss: (upload: Upload) => void;
}) {
  const { t } = useTranslation(['cases', 'common']);
  if (uploads.length === 0) return null;
  const sent = uploads.filter(({ state }) => state === 'done').length;
  const progress = t('cases:pages.uploads.progress', { sent, total: uploads.length });
  return (
    <div className={styles.uploads}>
      <div role="status">{progress}</div>
      <progress max={uploads.length} value={sent} aria-label={progress} />
      <ul>
        {uploads.map((upload) => (
          <li key={upload.key}>
            <FileName>{upload.file.name}</FileName>
            <StatusChip tone={tones[upload.state]}>{t(`cases:pages.uploads.${upload.state}`)}</StatusChip>
            {upload.state === 'failed' && (
              <div className={styles.uploadFailed}>
                <span className="field-error" role="alert">{reason(upload.error) || t('common:problem.offlineTitle')}</span>
                <Button variant="ghost" onClick={() => onRetry(upload)}>{t('common:action.retry')}</Button>
                <Button variant="quiet" onClick={() => onDismiss(upload)}>{t('cases:pages.uploads.leaveOut')}</Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
