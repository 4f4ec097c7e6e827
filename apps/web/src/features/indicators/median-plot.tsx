import { useTranslation } from 'react-i18next';
import { BarPlot } from '@nafida/ui/plots';
import { showTenths } from '../../lib/figures.js';
import type { Performance } from './indicators.api.js';

const most = 8;

/** Where it goes quickly and where slowly; who treated too few stands in the table only. */
export function MedianPlot({ performance: { groups, groupBy } }: { performance: Performance }) {
  const { t } = useTranslation('indicators');
  const bars = groups
    .flatMap(({ id, name, medianDays }) => (medianDays === null ? [] : [{ key: id, name: <bdi>{name}</bdi>, value: medianDays, shown: showTenths(medianDays) }]))
    .sort((a, b) => a.value - b.value)
    .slice(0, most);
  if (bars.length === 0) return <p className="muted">{t('plots.tooFew')}</p>;
  return <BarPlot caption={t(`plots.medianBy.${groupBy}`)} nameColumn={t(`groups.${groupBy}`)} valueColumn={t('measures.medianDays')} bars={bars} />;
}
