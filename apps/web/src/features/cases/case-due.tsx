import { useTranslation } from 'react-i18next';
import { DueBar, Notice } from '@nafida/ui';
import type { CaseSummaryView } from '../../lib/cases/case-types.js';
import { formatDate, formatNumber } from '../../lib/format.js';

/** How much of the legal time has gone, in words first. */
export function CaseDue({ clock, dueDate, next, tone }: Pick<CaseSummaryView, 'clock' | 'dueDate' | 'next' | 'tone'>) {
  const { t } = useTranslation('cases');
  const date = formatDate(dueDate);
  if (tone === 'ok' || tone === 'stop') return <Notice tone={tone === 'ok' ? 'ok' : 'info'} title={t('pages.case.done')}>{next}</Notice>;
  // Working days, and days on which the clock stood still, are not days of the calendar: then only what is left is said.
  const total = clock.elapsedDays + Math.max(clock.remainingDays, 0);
  const elapsed = total === clock.days
    ? t('pages.case.elapsed', { count: clock.elapsedDays, total: formatNumber(clock.days) })
    : t('pages.case.remaining', { count: Math.max(clock.remainingDays, 0) });
  if (clock.overdue) {
    return <DueBar late label={t('pages.case.late')} detail={t('pages.case.lateDetail', { date })} elapsed={clock.elapsedDays} total={clock.days} />;
  }
  if (clock.suspended) return <DueBar label={t('pages.case.suspended')} elapsed={clock.elapsedDays} total={total} />;
  return <DueBar label={t('pages.case.due', { date })} detail={elapsed} elapsed={clock.elapsedDays} total={total} />;
}
