import { Inject, Injectable } from '@nestjs/common';
import { addDays, daysBetween, startOfCivilDay } from '@nafida/calendar';
import { Clock } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config.js';
import { Database } from '../../platform/database/database.js';
import { Invalid } from '../../platform/problem.js';
import { smsProvidersOf } from '../delivery/carriers.js';
import { seenProviders } from '../delivery/provider-watch.js';
import type { DayFigures, FiguresQuery, MessageFigures, SendingState } from './figures.dto.js';
import { type FigureRow, figures, queues } from './message-statements.js';

const mostDays = 31;

/** Whether messages arrive: day by day, and this moment. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'smtpUrl' | 'smppUrl' | 'smsProviders' | 'redisUrl'>,
  ) {}

  async byDay({ to = this.clock.today(), from = addDays(to, -6) }: FiguresQuery): Promise<MessageFigures> {
    if (from > to) throw Invalid.field('?from', 'range', { min: addDays(to, 1 - mostDays), max: to });
    if (daysBetween(from, to) >= mostDays) throw Invalid.field('?from', 'range', { min: addDays(to, 1 - mostDays), max: to });
    const rows = await this.database.rows(figures, [startOfCivilDay(from), startOfCivilDay(addDays(to, 1))]);
    const days = Map.groupBy(rows, ({ day, channel }) => `${day} ${channel}`);
    return { items: [...days.values()].map(dayOf) };
  }

  async now(): Promise<SendingState> {
    const configured = { email: this.config.smtpUrl !== null, sms: smsProvidersOf(this.config).length > 0 };
    const [waiting, providers] = await Promise.all([this.database.rows(queues, []), this.database.rows(seenProviders, [])]);
    return {
      queues: waiting.map((queue) => ({ ...queue, oldestDueSeconds: Math.round(queue.oldestDueSeconds), configured: configured[queue.channel] })),
      providers,
      queueBoard: this.config.redisUrl !== null,
    };
  }
}

function dayOf(rows: FigureRow[]): DayFigures {
  const sum = (of: (row: FigureRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const due = sum((row) => row.due);
  const share = (count: number): number | null => (due === 0 ? null : Math.round((1000 * count) / due) / 1000);
  return {
    day: rows[0]?.day ?? '',
    channel: rows[0]?.channel ?? 'email',
    messages: sum((row) => row.messages),
    within10s: share(sum((row) => row.within10)),
    within60s: share(sum((row) => row.within60)),
    handedOver: sum((row) => row.handedOver),
    delivered: sum((row) => row.delivered),
    failed: sum((row) => row.failed),
    technicalFailures: sum((row) => row.technicalFailures),
    parts: sum((row) => row.parts),
    cost: sum((row) => row.cost),
    providers: rows.flatMap(({ provider, messages, delivered, failed, parts, cost }) => (provider === null ? [] : [{ provider, messages, delivered, failed, parts, cost }])),
  };
}
