import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileDrop, Notice } from '@nafida/ui';
import { formatSize } from '../../lib/format.js';
import { compare, type Outcome } from './same-file.js';

const tones = { same: 'ok', different: 'stop', notPdf: 'wait', tooLarge: 'wait', unreadable: 'wait' } as const;
const icons = { same: 'check', different: 'alert', notPdf: 'info', tooLarge: 'info', unreadable: 'info' } as const;

/** Compares the file one holds with the one that was issued, on this device: nothing is sent. */
export function CompareFile({ sha256 }: { sha256: string }) {
  const { t } = useTranslation(['verification', 'common']);
  const [file, setFile] = useState<File | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const latest = useRef<File | null>(null);
  const choose = async (chosen: File | undefined) => {
    latest.current = chosen ?? null;
    setFile(chosen ?? null);
    setOutcome(null);
    if (!chosen) return;
    const found = await compare(chosen, sha256);
    // Another file may have been chosen meanwhile.
    if (latest.current === chosen) setOutcome(found);
  };
  return (
    <section className="stack no-print" aria-labelledby="compare-title">
      <h2 id="compare-title">{t('verification:compare.title')}</h2>
      <p>{t('verification:compare.lead')}</p>
      {/* Browsers compute hashes on secure pages only. */}
      {globalThis.crypto?.subtle === undefined ? <Notice tone="wait">{t('verification:compare.notHere')}</Notice> : (
        <>
          <FileDrop
            id="compare-file"
            label={t('verification:compare.file')}
            hint={t('verification:compare.hint')}
            files={file ? [file] : []}
            onChange={(files) => void choose(files[0])}
            accept="application/pdf,.pdf"
            multiple={false}
            formatSize={formatSize}
            labels={{ choose: t('verification:compare.choose'), remove: (name) => t('common:file.remove', { name }) }}
          />
          <div role="status">
            {outcome && (
              <Notice tone={tones[outcome]} icon={icons[outcome]} title={t(`verification:compare.${outcome}.title`)}>
                <p>{t(`verification:compare.${outcome}.detail`)}</p>
              </Notice>
            )}
          </div>
        </>
      )}
    </section>
  );
}
