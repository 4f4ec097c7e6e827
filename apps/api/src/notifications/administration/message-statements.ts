import { statement } from '../../platform/database/database.js';
import type { NotificationStatus } from '../mine/my-notifications.dto.js';
import type { Channel } from '../notification-rules.js';

/** A message as its operator needs it. */
export interface MessageRow {
  id: string;
  at: Date;
  dueAt: Date;
  channel: Channel;
  event: string;
  status: NotificationStatus;
  recipient: Buffer;
  reference: string | null;
  attempts: number;
  nextAttemptAt: Date;
  handedOverAt: Date | null;
  deliveredAt: Date | null;
  lastError: string | null;
  provider: string | null;
  parts: number | null;
  secret: boolean;
  fallbackOf: string | null;
  replacedBy: Channel | null;
}

const columns = `n.id, n.created_at as at, coalesce(n.due_at, n.created_at) as "dueAt", n.channel, n.event, n.status, n.recipient_sealed as recipient, coalesce(c.reference, n.reference) as reference,
  n.attempts, n.next_attempt_at as "nextAttemptAt", n.handed_over_at as "handedOverAt", n.delivered_at as "deliveredAt", n.last_error as "lastError",
  n.provider, n.parts, n.secret, n.fallback_of as "fallbackOf",
  (select r.channel from notifications r where r.fallback_of = n.id) as "replacedBy"`;

/** By what a message is looked for; each way has its own plan. */
export const searches = {
  everything: '$8::text is null',
  reference: '(n.case_id = (select id from cases where reference = $8) or n.reference = $8)',
  address: `n.recipient_fingerprint = decode($8, 'hex')`,
  person: `n.account_id in (
     (select id from accounts where username = $9) union all
     (select account_id from citizens where letters like (select search_letters($8)) limit 200))`,
} as const;
export type Search = keyof typeof searches;

/** Newest first: `$1` state, `$2` channel, `$3` from, `$4` to, `$5` and `$6` where to go on, `$7` how many, `$8` what is looked for, of a person `$9` as a user name. */
export const list = Object.fromEntries(
  Object.entries(searches).map(([name, condition]) => [
    name,
    statement<MessageRow>(
      `notifications.list.${name}`,
      `select ${columns} from notifications n left join cases c on c.id = n.case_id
       where ${condition} and ($1::text is null or n.status = $1) and ($2::text is null or n.channel = $2)
         and ($3::timestamptz is null or n.created_at >= $3) and ($4::timestamptz is null or n.created_at < $4)
         and ($5::timestamptz is null or (n.created_at, n.id) < ($5, $6::uuid))
       order by n.created_at desc, n.id desc limit $7`,
    ),
  ]),
) as Record<Search, ReturnType<typeof statement<MessageRow>>>;

export const setAside = statement<MessageRow>(
  'notifications.setAside',
  `select ${columns} from notifications n left join cases c on c.id = n.case_id
   where n.status = 'technical_failure' and ($1::timestamptz is null or (n.created_at, n.id) < ($1, $2::uuid))
   order by n.created_at desc, n.id desc limit $3`,
);

export const ofCase = statement<MessageRow>(
  'notifications.ofCase',
  `select ${columns} from notifications n join cases c on c.id = n.case_id where c.reference = $1 order by n.created_at desc, n.id desc limit 200`,
);

/** Tried again from the first try on; a message whose secret is wiped has nothing left to say. */
export const resend = statement<{ id: string; channel: Channel }>(
  'notifications.resend',
  `update notifications set status = 'queued', attempts = 0, next_attempt_at = now(), due_at = now(), handed_over_at = null, last_error = null
   where id = $1 and status in ('failed', 'technical_failure') and not secret returning id, channel`,
);
/** The oldest of those set aside, so that after a provider's long absence they go out in the order in which things happened. */
export const resendSetAside = statement<{ id: string; channel: Channel }>(
  'notifications.resendSetAside',
  `with oldest as (
     select id from notifications where status = 'technical_failure' and not secret order by created_at, id limit $1 for update skip locked)
   update notifications n set status = 'queued', attempts = 0, next_attempt_at = now(), due_at = now(), handed_over_at = null, last_error = null
   from oldest where n.id = oldest.id returning n.id, n.channel`,
);
/** Whether a message is one of those about a case. */
export const isOfCase = statement<{ id: string }>('notifications.isOfCase', 'select n.id from notifications n join cases c on c.id = n.case_id where n.id = $1 and c.reference = $2');
export const standing = statement<{ status: NotificationStatus; secret: boolean }>('notifications.standing', 'select status, secret from notifications where id = $1');

export interface FigureRow {
  day: string;
  channel: Channel;
  provider: string | null;
  messages: number;
  due: number;
  handedOver: number;
  within10: number;
  within60: number;
  delivered: number;
  failed: number;
  technicalFailures: number;
  parts: number;
  cost: number;
}

export const figures = statement<FigureRow>(
  'notifications.figures',
  `select to_char(created_at at time zone 'Africa/Casablanca', 'YYYY-MM-DD') as day, channel, provider, count(*)::int as messages,
     count(*) filter (where coalesce(due_at, created_at) <= now())::int as due,
     count(handed_over_at)::int as "handedOver",
     count(*) filter (where handed_over_at <= coalesce(due_at, created_at) + interval '10 s')::int as within10,
     count(*) filter (where handed_over_at <= coalesce(due_at, created_at) + interval '60 s')::int as within60,
     count(*) filter (where status = 'delivered')::int as delivered,
     count(*) filter (where status = 'failed')::int as failed,
     count(*) filter (where status = 'technical_failure')::int as "technicalFailures",
     coalesce(sum(parts), 0)::int as parts, coalesce(sum(cost), 0)::float8 as cost
   from notifications where created_at >= $1 and created_at < $2
   group by 1, 2, 3 order by 1 desc, 2, 3`,
);

/** Counted as far as an operator reads: beyond that only "more" matters. */
export const queues = statement<{ channel: Channel; waiting: number; oldestDueSeconds: number; setAside: number }>(
  'notifications.queues',
  `select channel,
     (select count(*)::int from (select from notifications n where n.channel = c.channel and status in ('queued', 'sending') limit 10000) as counted) as waiting,
     coalesce((select greatest(0, extract(epoch from now() - min(next_attempt_at))) from notifications n
       where n.channel = c.channel and status in ('queued', 'sending')), 0)::float8 as "oldestDueSeconds",
     (select count(*)::int from (select from notifications n where n.status = 'technical_failure' and n.channel = c.channel limit 10000) as counted) as "setAside"
   from unnest(array['email', 'sms']) as c (channel)`,
);
