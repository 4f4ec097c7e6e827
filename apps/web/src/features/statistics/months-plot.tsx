import { useTranslation } from 'react-i18next';
import { DataTable } from '@nafida/ui';
import { LinePlot } from '@nafida/ui/plots';
import { showCount } from '../../lib/figures.js';
import { currentLocale } from '../../lib/language.js';
import type { PublicStatistics } from './statistics.api.js';

function monthName(month: string): string {
  return new Intl.DateTimeFormat(currentLocale(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01`));
}

/** What came in and what was treated, month by month, as lines and as a table. */
export function MonthsPlot({ months }: { months: PublicStatistics['months'] }) {
  const { t } = useTranslation('statistics');
  const names = [months.at(0), months.at(Math.floor(months.length / 2)), months.at(-1)].flatMap((one) => (one ? [monthName(one.month)] : []));
  return (
    <>
      {months.length > 1 && (
        <LinePlot
          label={t('months')}
          lines={[{ name: t('columns.received'), values: months.map(({ received }) => received ?? 0) }, { name: t('columns.closed'), values: months.map(({ closed }) => closed ?? 0) }]}
          positions={names}
          format={showCount}
        />
      )}
      <DataTable
        caption={t('months')}
        captionHidden
        columns={[{ key: 'month', name: t('columns.month') }, { key: 'received', name: t('columns.received'), numeric: true }, { key: 'closed', name: t('columns.closed'), numeric: true }]}
        rows={months.toReversed().map(({ month, received, closed }) => ({ key: month, cells: [monthName(month), showCount(received), showCount(closed)] }))}
      />
    </>
  );
}
