import { useTranslation } from 'react-i18next';
import { StatusChip, type StatusTone } from '@nafida/ui';
import type { CaseSummaryView } from '../../lib/cases/case-types.js';
import { isDecided } from './shown.js';

function urgency({ clock, waitsForCitizen }: CaseSummaryView): { tone: StatusTone; words: string; count: number } {
  const days = clock.remainingDays;
  if (waitsForCitizen || clock.suspended) return { tone: 'wait', words: 'due.waiting', count: 0 };
  if (clock.overdue) return { tone: 'stop', words: 'due.late', count: -days };
  if (days === 0) return { tone: 'wait', words: 'due.today', count: 0 };
  if (days === 1) return { tone: 'info', words: 'due.tomorrow', count: 1 };
  return { tone: 'info', words: 'due.left', count: days };
}

/** How pressing a case is; what is done shows where it stands instead. */
export function DueChip({ item }: { item: CaseSummaryView }) {
  const { t } = useTranslation('workspace');
  if (!item.open || isDecided(item)) return <StatusChip tone={item.tone}>{item.statusLabel}</StatusChip>;
  const { tone, words, count } = urgency(item);
  return <StatusChip tone={tone}>{t(words, { count })}</StatusChip>;
}
