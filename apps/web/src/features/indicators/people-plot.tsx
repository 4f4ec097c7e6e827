import { useTranslation } from 'react-i18next';
import { BarPlot } from '@nafida/ui/plots';
import { showCount } from '../../lib/figures.js';

/** People as bars, with their number; of a hidden group only that there is one. */
export function PeoplePlot({ by, column, groups }: { by: string; column: string; groups: ReadonlyArray<{ key: string; name: string; people: number | null }> }) {
  const { t } = useTranslation('indicators');
  const bars = groups.map(({ key, name, people }) => ({ key, name: <bdi>{name}</bdi>, value: people ?? 0, shown: showCount(people) }));
  return <BarPlot caption={by} nameColumn={column} valueColumn={t('population.people')} bars={bars} />;
}
