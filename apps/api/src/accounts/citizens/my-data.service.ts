import { Injectable, type OnModuleInit } from '@nestjs/common';
import { hasText, type Locale, translate } from '@nafida/locales';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database, statement } from '../../platform/database/database.js';
import { Cursors, type PageQuery } from '../../platform/http/cursor.js';
import { Sealer } from '../../platform/sealed.js';
import { Account } from '../account.entity.js';
import type { Actor } from '../actor.js';
import { Citizen } from '../citizen.entity.js';
import { DataExports } from '../data-exports.js';
import type { ReadingItem, ReadingList } from './my-account.dto.js';
import { Offices } from '../offices/offices.service.js';
import type { Role } from '../permissions.js';
import { Registration } from '../registrations/registration.entity.js';

interface ReadingRow {
  id: string;
  at: Date;
  action: string;
  role: Role | null;
  officeId: string | null;
}

/** What the person did is no news to them; only what others did is listed. */
const readings = statement<ReadingRow>(
  'accounts.readings',
  `select id, at, action, detail->>'role' as role, detail->>'officeId' as "officeId" from audit_trail
   where citizen_id = any(array(select $1::uuid union all select id from accounts where merged_into = $1::uuid)) and actor_id is distinct from $1::uuid and ($2::bigint is null or id < $2::bigint)
   order by id desc limit $3`,
);
const sessionsOf = statement<Record<string, unknown>>(
  'accounts.exportSessions',
  `select id, created_at as "createdAt", last_used_at as "lastUsedAt", expires_at as "expiresAt", revoked_at as "revokedAt", user_agent as "userAgent"
   from sessions where account_id = $1::uuid order by created_at`,
);

/** Gives people what law 09-08 says is theirs: all that is held about them, and who looked at it. */
@Injectable()
export class MyDataService implements OnModuleInit {
  constructor(
    private readonly source: DataSource,
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly exports: DataExports,
    private readonly cursors: Cursors,
    private readonly offices: Offices,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.exports.add('account', (accountId) => this.account(accountId));
    this.exports.add('registrations', (accountId) => this.registrations(accountId));
    this.exports.add('sessions', (accountId) => this.database.rows(sessionsOf, [accountId]));
    this.exports.add('readings', (accountId) => this.database.rows(readings, [accountId, null, 10_000]));
  }

  async export(actor: Actor): Promise<Record<string, unknown>> {
    return { exportedAt: this.clock.now().toISOString(), ...(await this.exports.of(actor.accountId)) };
  }

  async readers(actor: Actor, query: PageQuery, locale: Locale): Promise<ReadingList> {
    const list = `readers ${actor.accountId}`;
    const [before] = this.cursors.read(list, query.cursor) ?? [null];
    const rows = await this.database.rows(readings, [actor.accountId, before, query.limit + 1]);
    const page = this.cursors.page(list, rows, query.limit, (last) => [last.id]);
    return { items: await Promise.all(page.items.map((row) => this.reading(row, locale))), nextCursor: page.nextCursor };
  }

  private async reading(row: ReadingRow, locale: Locale): Promise<ReadingItem> {
    const key = `accounts:history.${row.action}`;
    return {
      at: row.at.toISOString(),
      action: row.action,
      actionLabel: translate(locale, hasText(locale, key) ? key : 'accounts:history.other'),
      role: row.role,
      roleLabel: translate(locale, row.role ? `accounts:roles.${row.role}` : 'accounts:roles.system'),
      office: await this.offices.nameOf(row.officeId, locale),
    };
  }

  private async account(accountId: string): Promise<Record<string, unknown>> {
    const { emailSealed, phoneSealed, totpConfirmedAt, ...account } = await this.source.manager.findOneByOrFail(Account, { id: accountId });
    const citizen = await this.source.manager.findOneBy(Citizen, { accountId });
    return {
      ...account,
      email: emailSealed && this.sealer.open(emailSealed),
      phone: phoneSealed && this.sealer.open(phoneSealed),
      secondFactorSince: totpConfirmedAt,
      ...(citizen && {
        cin: this.sealer.open(citizen.cinSealed),
        birthDate: citizen.birthDate,
        address: this.sealer.open(citizen.addressSealed),
        consent: { at: citizen.consentAt, version: citizen.consentVersion },
      }),
    };
  }

  private async registrations(accountId: string): Promise<Record<string, unknown>[]> {
    const rows = await this.source.manager.find(Registration, { where: { accountId }, order: { submittedAt: 'ASC' } });
    return rows.map(({ cinSealed, cinFingerprint: _index, emailSealed, phoneSealed, addressSealed, decidedBy: _clerk, ...plain }) => ({
      ...plain,
      cin: this.sealer.open(cinSealed),
      email: this.sealer.open(emailSealed),
      phone: this.sealer.open(phoneSealed),
      address: this.sealer.open(addressSealed),
    }));
  }
}
