import { Injectable } from '@nestjs/common';
import { type Locale, translate } from '@nafida/locales';
import type { Actor } from '../../accounts/actor.js';
import { Database, statement } from '../../platform/database/database.js';
import { Invalid } from '../../platform/problem.js';
import { kinds } from '../notification-rules.js';
import type { NotificationPreferences, PreferencesChange } from './preferences.dto.js';

const chosen = statement<{ kind: string | null; email: boolean; sms: boolean; locale: Locale }>(
  'notifications.preferences',
  `select p.kind, p.email, p.sms, a.locale from accounts a left join notification_preferences p on p.account_id = a.id where a.id = $1`,
);
const choose = statement<never>(
  'notifications.choose',
  `insert into notification_preferences (account_id, kind, email, sms)
   select $1, kind, email, sms from jsonb_to_recordset($2) as p (kind text, email boolean, sms boolean)
   on conflict (account_id, kind) do update set email = excluded.email, sms = excluded.sms`,
);
const speak = statement<never>('notifications.speak', 'update accounts set locale = $2 where id = $1');

/** What a person wants to be told by which channel, in which language. */
@Injectable()
export class PreferencesService {
  constructor(private readonly database: Database) {}

  async get(actor: Actor, locale: Locale): Promise<NotificationPreferences> {
    const rows = await this.database.rows(chosen, [actor.accountId]);
    const of = new Map(rows.map(({ kind, email, sms }) => [kind, { email, sms }]));
    return {
      locale: rows[0]?.locale ?? locale,
      kinds: kinds.map((kind) => ({ kind, label: translate(locale, `notifications:kinds.${kind}`), ...(of.get(kind) ?? { email: true, sms: true }) })),
    };
  }

  /** These are messages of a service: a person may choose the way, not silence. */
  async update(actor: Actor, change: PreferencesChange, locale: Locale): Promise<NotificationPreferences> {
    const silent = change.kinds.findIndex(({ email, sms }) => !email && !sms);
    if (silent >= 0) throw Invalid.field(`/kinds/${silent}`, 'oneChannelStays');
    const once = [...new Map(change.kinds.map((kind) => [kind.kind, kind])).values()];
    await this.database.transaction(async (tx) => {
      if (once.length > 0) await this.database.rows(choose, [actor.accountId, JSON.stringify(once)], tx);
      if (change.locale) await this.database.rows(speak, [actor.accountId, change.locale], tx);
    });
    return this.get(actor, locale);
  }
}
