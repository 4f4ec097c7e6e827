import { Injectable } from '@nestjs/common';
import { addDays, startOfCivilDay, toCivil } from '@nafida/calendar';
import { hasText, type Locale, translate } from '@nafida/locales';
import { Database, statement } from '../../platform/database/database.js';
import { Cursors } from '../../platform/http/cursor.js';
import { Offices } from '../offices/offices.service.js';
import type { Role } from '../permissions.js';
import { displayName } from '../person.js';
import type { AuditChange, AuditItem, AuditPage, AuditQuery } from './audit.dto.js';

interface Row {
  id: string;
  at: Date;
  action: string;
  subjectKind: string;
  subjectId: string;
  detail: Partial<AuditChange> & { role?: Role | null; officeId?: string | null; reason?: string };
  actor: { id: string; username: string; firstName: string; lastName: string; firstNameAr: string; lastNameAr: string } | null;
  link: string | null;
}

/** Each filter that is given is a condition of its own statement, so that each is planned for its own index. */
const conditions = {
  actor: (n: number) => `t.actor_id = (select id from accounts where username = lower($${n}) or id::text = $${n})`,
  subject: (n: number) => `t.subject_id = $${n}`,
  action: (n: number) => `starts_with(t.action, $${n})`,
  from: (n: number) => `t.at >= $${n}`,
  to: (n: number) => `t.at < $${n}`,
  before: (n: number) => `t.id < $${n}::bigint`,
} as const;

/** Shows the audit trail to those who watch over the house. */
@Injectable()
export class AuditReading {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
    private readonly offices: Offices,
  ) {}

  async list(query: AuditQuery, locale: Locale): Promise<AuditPage> {
    const { actor, subject, action, day, kind, limit, cursor } = query;
    const list = `audit ${JSON.stringify([actor, subject, action, day, kind])}`;
    const [before] = this.cursors.read(list, cursor) ?? [];
    const [from, to] = day ? [startOfCivilDay(day), startOfCivilDay(addDays(day, 1))] : [];
    const given = Object.entries({ actor, subject, action, from, to, before }).filter(([, value]) => value !== undefined) as [keyof typeof conditions, unknown][];
    const asked = statement<Row>(
      `accounts.auditList.${kind}.${given.map(([name]) => name).join('.')}`,
      `select t.id, t.at, t.action, t.subject_kind as "subjectKind", t.subject_id as "subjectId", t.detail,
         case when a.id is null then null else jsonb_build_object('id', a.id, 'username', a.username, 'firstName', a.first_name, 'lastName', a.last_name,
           'firstNameAr', a.first_name_ar, 'lastNameAr', a.last_name_ar) end as actor,
         (select c.seq from audit_chain c where c.audit_id = t.id) as link
       from audit_trail t left join accounts a on a.id = t.actor_id
       where ${[kind === 'changes' ? `t.action like 'administration.%'` : 'true', ...given.map(([name], i) => conditions[name](i + 2))].join(' and ')}
       order by t.id desc limit $1`,
    );
    const rows = await this.database.rows(asked, [limit + 1, ...given.map(([, value]) => value)]);
    const page = this.cursors.page(list, rows, limit, (last) => [last.id]);
    return { items: await Promise.all(page.items.map((row) => this.item(row, locale))), nextCursor: page.nextCursor };
  }

  private async item(row: Row, locale: Locale): Promise<AuditItem> {
    const { role = null, officeId = null, before = null, after = null, undoes = null, reason } = row.detail;
    const key = `accounts:history.${row.action}`;
    const why = `accounts:contact.reasons.${reason}`;
    return {
      id: row.id,
      at: row.at.toISOString(),
      ...toCivil(row.at),
      actor: row.actor && { id: row.actor.id, username: row.actor.username, name: displayName(row.actor, locale) },
      role,
      roleLabel: translate(locale, `accounts:roles.${role ?? 'system'}`),
      office: await this.offices.nameOf(officeId, locale),
      action: row.action,
      actionLabel: translate(locale, hasText(locale, key) ? key : 'accounts:history.other'),
      reasonLabel: hasText(locale, why) ? translate(locale, why) : null,
      subject: { kind: row.subjectKind, id: row.subjectId },
      link: row.link === null ? null : Number(row.link),
      change: before || after ? { before, after, undoes } : null,
    };
  }
}
