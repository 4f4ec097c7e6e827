import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '@nafida/ui';
import { formatCivilMoment } from '../../lib/cases/case-timeline.js';
import type { TimelineEntryView } from '../../lib/cases/case-types.js';

/** Says who changed the case while one was writing, and that nothing typed is lost. */
export function ChangedNotice({ entries, kept }: { entries: readonly TimelineEntryView[]; kept: boolean }) {
  const { t } = useTranslation('workspace');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (entries.length > 0) box.current?.focus();
  }, [entries]);
  if (entries.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="wait" title={t('changed.title')} live>
        <ul>
          {entries.map((entry) => (
            <li key={entry.seq}>{entry.actorLabel && <><bdi>{entry.actorLabel}</bdi> · </>}<bdi>{entry.label}</bdi> · {formatCivilMoment(entry)}</li>
          ))}
        </ul>
        <p>{t(kept ? 'changed.kept' : 'changed.again')}</p>
      </Notice>
    </div>
  );
}
