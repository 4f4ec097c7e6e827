import { Injectable } from '@nestjs/common';
import { type Locale, translate } from '@nafida/locales';
import { Handovers } from '../accounts/citizens/handovers.js';
import type { Actor } from '../accounts/actor.js';
import { maskEmail, maskPhone } from '../accounts/mask.js';
import { Database, statement } from '../platform/database/database.js';
import { Cursors } from '../platform/http/cursor.js';
import { Sealer } from '../platform/sealed.js';
import type { MyNotification, MyNotificationsPage, MyNotificationsQuery, NotificationStatus } from './notification.dto.js';
import type { Channel } from './notification-rules.js';

interface Row {
  id: string;
  at: Date;
  channel: Channel;
  event: string;
  status: NotificationStatus;
  recipient: Buffer;
  reference: string | null;
}

const listMine = statement<Row>(
  'notifications.mine',
  `select n.id, n.created_at as at, n.channel, n.event, n.status, n.recipient_sealed as recipient, c.reference
   from notifications n left join cases c on c.id = n.case_id
   where n.account_id = $1 and ($2::timestamptz is null or (n.created_at, n.id) < ($2, $3::uuid))
   order by n.created_at desc, n.id desc limit $4`,
);

/** What was sent to a person. */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
    private readonly sealer: Sealer,
    handovers: Handovers,
  ) {
    handovers.add({ table: 'notifications', column: 'account_id', key: 'id' });
  }

  async listMine(actor: Actor, query: MyNotificationsQuery, locale: Locale): Promise<MyNotificationsPage> {
    const [at = null, id = null] = this.cursors.read('my-notifications', query.cursor) ?? [];
    const rows = await this.database.rows(listMine, [actor.accountId, at, id, query.limit + 1]);
    const page = this.cursors.page('my-notifications', rows, query.limit, (last) => [last.at.toISOString(), last.id]);
    return { items: page.items.map((row) => this.view(row, locale)), nextCursor: page.nextCursor };
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
