import { useTranslation } from 'react-i18next';
import { DueBar, Notice } from '@nafida/ui';
import type { CaseSummaryView } from '../../lib/cases/case-types.js';
import { formatDate, formatNumber } from '../../lib/format.js';

/** How much of the legal time has gone, in words first. */
export function CaseDue({ clock, dueDate, next, tone }: Pick<CaseSummaryView, 'clock' | 'dueDate' | 'next' | 'tone'>) {
  const { t } = useTranslation('cases');
  const date = formatDate(dueDate);
  if (tone === 'ok' || tone === 'stop') return <Notice tone={tone === 'ok' ? 'ok' : 'info'} title={t('pages.case.done')}>{next}</Notice>;
  const elapsed = t('pages.case.elapsed', { count: clock.elapsedDays, total: formatNumber(clock.days) });
  if (clock.overdue) {
    return <DueBar late label={t('pages.case.late')} detail={t('pages.case.lateDetail', { date })} elapsed={clock.elapsedDays} total={clock.days} />;
  }
  return <DueBar label={clock.suspended ? t('pages.case.suspended') : t('pages.case.due', { date })} detail={elapsed} elapsed={clock.elapsedDays} total={clock.days} />;
}
