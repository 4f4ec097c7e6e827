import { Injectable } from '@nestjs/common';
import { type Locale, translate } from '@nafida/locales';
import type { Reader } from '../cases/case-service.js';
import { csvFile } from '../platform/tables/csv.js';
import { type Cell, forReaders, type Table, type TableFile } from '../platform/tables/table.js';
import { xlsxFile } from '../platform/tables/xlsx.js';
import type { FiguresView, PerformanceExportQuery, PerformanceView } from './performance.dto.js';
import { PerformanceService } from './performance.service.js';

const workMeasures = ['received', 'closed', 'reopened', 'open', 'overdue', 'waiting', 'withinDeadline', 'medianDays', 'p90Days', 'satisfaction', 'ratings'] as const satisfies readonly (keyof FiguresView)[];
const visitMeasures = ['booked', 'kept', 'missed', 'missedShare'] as const satisfies readonly (keyof FiguresView)[];

/** The figures of the work as a file for a spreadsheet. */
@Injectable()
export class PerformanceExport {
  constructor(private readonly performance: PerformanceService) {}

  async of({ format, ...query }: PerformanceExportQuery, reader: Reader): Promise<TableFile> {
    const table = tableOf(await this.performance.get(query, reader), reader.locale);
    return format === 'csv' ? csvFile(table, forReaders(reader.locale)) : xlsxFile(table, reader.locale === 'ar');
  }
}

function tableOf(view: PerformanceView, locale: Locale): Table {
  const { groupBy, from, to, groups, total } = view;
  const say = (key: string): string => translate(locale, `indicators:${key}`);
  const clerks = groupBy === 'clerk';
  const measures = total.booked === null || clerks || groupBy === 'service' ? workMeasures : [...workMeasures, ...visitMeasures];
  const figures = (of: FiguresView): Cell[] => measures.map((measure) => rounded(of[measure]));
  return {
    name: `nafida-${groupBy}-${from}-${to}`,
    columns: [say(`groups.${groupBy}`), ...(clerks ? [say('groups.office')] : []), ...measures.map((measure) => say(`measures.${measure}`))],
    rows: [
      ...groups.map((group) => [group.name, ...(clerks ? [group.office ?? null] : []), ...figures(group)]),
      [say('total'), ...(clerks ? [null] : []), ...figures(total)],
    ],
  };
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}
