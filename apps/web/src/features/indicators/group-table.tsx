import { useTranslation } from 'react-i18next';
import { Card, DataTable, SelectField } from '@nafida/ui';
import { showCount, showShare, showTenths } from '../../lib/figures.js';
import type { Grouping, Performance } from './indicators.api.js';
import styles from './indicators.module.css';

type Figures = Performance['total'];

const measures = ['received', 'closed', 'open', 'overdue', 'waiting', 'reopened', 'medianDays', 'p90Days', 'withinDeadline', 'satisfaction', 'kept', 'missed'] as const;

function shown(figures: Figures, measure: (typeof measures)[number]): string {
  if (measure === 'withinDeadline') return showShare(figures.withinDeadline);
  const value = figures[measure];
  return measure === 'medianDays' || measure === 'p90Days' || measure === 'satisfaction' ? showTenths(value) : showCount(value);
}

/** The same figures for each clerk, office or service, and their total. */
export function GroupTable({ performance, choices, onChoose }: { performance: Performance; choices: readonly Grouping[]; onChoose: (by: Grouping) => void }) {
  const { t } = useTranslation('indicators');
  const { groupBy, groups, total, fewest } = performance;
  const clerks = groupBy === 'clerk';
  // Nobody in particular receives a case; visits belong to an office.
  const offices = groupBy === 'office' && total.booked !== null;
  const columns = measures.filter((measure) => !(clerks && measure === 'received') && (offices || (measure !== 'kept' && measure !== 'missed')));
  const title = t(`tables.${groupBy}`);
  return (
    <Card as="section" className="stack" aria-labelledby="indicators-table">
      <div className={styles.tableHead}>
        <h2 id="indicators-table">{title}</h2>
        {choices.length > 1 && (
          <div className="no-print">
            <SelectField id="indicators-by" label={t('tables.by')} value={groupBy} onChange={(value) => onChoose(choices.find((choice) => choice === value) ?? groupBy)} choices={choices.map((choice) => ({ value: choice, label: t(`groups.${choice}`) }))} />
          </div>
        )}
      </div>
      <DataTable
        caption={title}
        captionHidden
        columns={[{ key: 'name', name: t(`groups.${groupBy}`) }, ...(clerks ? [{ key: 'office', name: t('groups.office') }] : []), ...columns.map((key) => ({ key, name: t(`columns.${key}`), numeric: true }))]}
        rows={[
          ...groups.map((group) => ({ key: group.id, cells: [<bdi key="name">{group.name}</bdi>, ...(clerks ? [<bdi key="office">{group.office}</bdi>] : []), ...columns.map((measure) => shown(group, measure))] })),
          { key: 'total', total: true, cells: [t('total'), ...(clerks ? [''] : []), ...columns.map((measure) => shown(total, measure))] },
        ]}
      />
      <p className="muted small">{t('note', { count: fewest })}</p>
    </Card>
  );
}
