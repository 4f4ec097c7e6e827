import { useTranslation } from 'react-i18next';
import { Button, type ButtonVariant, Kbd } from '@nafida/ui';
import type { ActionView, CaseView } from '../../lib/cases/case-types.js';
import styles from './case.module.css';
import { actionKeys } from './shortcuts.js';

/** First what a clerk does most; what is written only in the composer has its place there. */
const order = [
  'answer', 'markCollected', 'approve', 'provideData', 'proposeApproval', 'requestInformation', 'acknowledge', 'recordEnquiry', 'extend',
  'transfer', 'notFound', 'close', 'returnFile', 'declareInadmissible', 'reject', 'revoke',
];
/** How many stay at the bottom of a phone's screen. */
const nearTheThumb = 2;
const composerOnly: ReadonlySet<string> = new Set(['inform', 'addNote']);

function rank({ name }: ActionView): number {
  const place = order.indexOf(name);
  return place < 0 ? order.length : place;
}

/** One thing to do stands out, one warns; the rest are equal. */
const variants: Record<string, ButtonVariant> = {
  answer: 'primary', approve: 'primary', markCollected: 'primary', provideData: 'primary',
  declareInadmissible: 'danger', reject: 'danger', revoke: 'danger', returnFile: 'danger',
};

/** A button for each thing the server says this reader may do now. */
export function CaseActions({ view, busy, onStart }: { view: CaseView; busy: boolean; onStart: (action: ActionView) => void }) {
  const { t } = useTranslation('workspace');
  const actions = view.actions.filter(({ name }) => !composerOnly.has(name)).sort((one, other) => rank(one) - rank(other));
  if (actions.length === 0) return null;
  const buttons = actions.map((action) => {
    const key = actionKeys[action.name];
    return (
      <Button key={action.name} variant={variants[action.name] ?? 'ghost'} busy={busy} aria-keyshortcuts={key} onClick={() => onStart(action)}>
        {action.label}
        {key && <Kbd>{key.toUpperCase()}</Kbd>}
      </Button>
    );
  });
  return (
    <div className={styles.actions} role="group" aria-label={t('case.actions')}>
      <div className={styles.first}>{buttons.slice(0, nearTheThumb)}</div>
      {buttons.length > nearTheThumb && <div className={styles.others}>{buttons.slice(nearTheThumb)}</div>}
    </div>
  );
}
