import { useTranslation } from 'react-i18next';
import { LinePlot } from '@nafida/ui/plots';
import { showCount } from '../../lib/figures.js';
import { formatDate } from '../../lib/format.js';
import { channels } from './sending-filters.js';
import type { DayFigures } from './sending.api.js';

/** How much was sent each day by each channel; the same numbers stand in the table below. */
export function DayPlot({ items, days }: { items: readonly DayFigures[]; days: readonly string[] }) {
  const { t } = useTranslation(['sending', 'messages']);
  const at = new Map(items.map(({ day, channel, messages }) => [`${day} ${channel}`, messages]));
  const positions = [days.at(0), days.at(Math.floor(days.length / 2)), days.at(-1)].flatMap((day) => (day ? [formatDate(day, 'medium')] : []));
  return (
    <LinePlot
      label={t('sending:figures.plot')}
      lines={channels.map((channel) => ({ name: t(`messages:channels.${channel}`), values: days.map((day) => at.get(`${day} ${channel}`) ?? 0) }))}
      positions={positions}
      format={showCount}
    />
  );
}
