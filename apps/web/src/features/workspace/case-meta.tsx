import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button, Icon, Kbd, StatusChip } from '@nafida/ui';
import type { CaseView } from '../../lib/cases/case-types.js';
import { isolate } from '../../lib/format.js';
import styles from './case.module.css';
import { isDecided } from './shown.js';
import { announcePresence } from './workspace.api.js';
import type { StaffDetails } from './workspace-types.js';

function TimeLeft({ view: { clock, open, waitsForCitizen } }: { view: CaseView }) {
  const { t } = useTranslation('workspace');
  if (!open || isDecided({ clock, open, waitsForCitizen })) return null;
  const standsStill = clock.suspended || waitsForCitizen;
  const words = standsStill ? t('case.clockStopped') : clock.overdue ? t('due.late', { count: -clock.remainingDays }) : t('case.left', { count: clock.remainingDays });
  return <span className={clock.overdue && !standsStill ? styles.late : undefined}><Icon name="clock" size={16} />{words}</span>;
}

/** Where the case stands, in one line. */
export function CaseMeta({ view, onClaim, claiming }: { view: CaseView; onClaim?: () => void; claiming: boolean }) {
  const { t } = useTranslation('workspace');
  const { place, beforeCourt } = view.details as StaffDetails;
  const { data: others = [] } = useQuery({ ...announcePresence(view.reference), enabled: onClaim !== undefined });
  return (
    <div className={styles.meta}>
      <StatusChip tone={view.tone}>{view.waitsForCitizen && !isDecided(view) ? t('due.waiting') : view.statusLabel}</StatusChip>
      <TimeLeft view={view} />
      {place && <span><Icon name="map-pin" size={16} /><bdi>{place}</bdi></span>}
      {beforeCourt !== undefined && <span className={beforeCourt ? styles.court : undefined}>{t(beforeCourt ? 'case.beforeCourt' : 'case.notBeforeCourt')}</span>}
      <span><Icon name="user" size={16} />{view.assignee ? t('queue.assignee', { name: view.assignee.name }) : t('queue.nobody')}</span>
      <span role="status" className={styles.present}>{others.length > 0 && <><Icon name="people" size={16} />{t('case.others', { names: others.map(({ name }) => isolate(name)).join(t('case.and')) })}</>}</span>
      {!view.assignee && view.open && view.actions.length > 0 && onClaim && (
        <Button variant="ghost" className={styles.claim} busy={claiming} aria-keyshortcuts="c" onClick={onClaim}>{t('bulk.claim')} <Kbd>C</Kbd></Button>
      )}
    </div>
  );
}
