import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { type Locale, translate } from '@nafida/locales';
import { Handovers } from '../../accounts/citizens/handovers.js';
import type { Actor } from '../../accounts/actor.js';
import { maskEmail, maskPhone } from '../../accounts/mask.js';
import { Clock } from '../../platform/clock.js';
import { Database, statement } from '../../platform/database/database.js';
import { Cursors } from '../../platform/http/cursor.js';
import { Invalid } from '../../platform/problem.js';
import { Sealer } from '../../platform/sealed.js';
import type { MyNotification, MyNotificationsPage, MyNotificationsQuery, NotificationStatus, ReadMark } from './my-notifications.dto.js';
import type { Channel } from '../notification-rules.js';

interface Row {
  id: string;
  at: Date;
  channel: Channel;
  event: string;
  status: NotificationStatus;
  recipient: Buffer;
  reference: string | null;
  happeningId: string | null;
  unread: boolean;
}

const listMine = statement<Row>(
  'notifications.mine',
  `select n.id, n.created_at as at, n.channel, n.event, n.status, n.recipient_sealed as recipient, coalesce(c.reference, n.reference) as reference,
     n.happening_id as "happeningId", n.read_at is null and n.happening_id is not null as unread
   from notifications n left join cases c on c.id = n.case_id
   where n.account_id = $1 and ($2::timestamptz is null or (n.created_at, n.id) < ($2, $3::uuid))
   order by n.created_at desc, n.id desc limit $4`,
);

const countUnread = statement<{ unread: number }>(
  'notifications.unread',
  `select least(100, count(distinct happening_id))::int as unread from (
     select happening_id from notifications where account_id = $1 and read_at is null and happening_id is not null order by created_at desc, id desc limit 200) as counted`,
);

const markRead = statement<never>(
  'notifications.markRead',
  `update notifications set read_at = $2 where account_id = $1 and read_at is null and happening_id is not null and ($3::uuid is null or happening_id = $3)`,
);

/** What was sent to a person. */
@Injectable()
export class MyNotificationsService {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
    handovers: Handovers,
  ) {
    handovers.add({ table: 'notifications', column: 'account_id', key: 'id' });
  }

  async listMine(actor: Actor, query: MyNotificationsQuery, locale: Locale): Promise<MyNotificationsPage> {
    const [at = null, id = null] = this.cursors.read('my-notifications', query.cursor) ?? [];
    const rows = await this.database.rows(listMine, [actor.accountId, at, id, query.limit + 1]);
    const page = this.cursors.page('my-notifications', rows, query.limit, (last) => [last.at.toISOString(), last.id]);
    const { unread = 0 } = (await this.database.row(countUnread, [actor.accountId])) ?? {};
    return { items: page.items.map((row) => this.view(row, locale)), nextCursor: page.nextCursor, unread };
  }

  /** Read by one channel is read by all. */
  async markRead(actor: Actor, { happeningId }: ReadMark): Promise<void> {
    if (happeningId !== undefined && !isUUID(happeningId)) throw Invalid.field('/happeningId', 'id');
    await this.database.rows(markRead, [actor.accountId, this.clock.now(), happeningId ?? null]);
  }

  private view({ recipient, ...row }: Row, locale: Locale): MyNotification {
    const address = this.sealer.open(recipient);
    return {
      ...row,
      label: translate(locale, `notifications:${row.event}.label`),
      to: row.channel === 'email' ? maskEmail(address) : maskPhone(address),
      statusLabel: translate(locale, `notifications:statuses.${row.status}`),
    };
  }
}
