import { Inject, Injectable } from '@nestjs/common';
import { formatDate } from '@nafida/calendar';
import { type Locale, translate } from '@nafida/locales';
import type { EntityManager } from 'typeorm';
import { displayName } from '../accounts/person.js';
import { Announcements } from '../platform/announcements.js';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import { Database } from '../platform/database/database.js';
import { Sealer } from '../platform/sealed.js';
import { type DueRow, readStaff, type StaffRow } from './escalation-statements.js';

/** A kind of news to staff: what it is called, whom a case concerns, which list it leads to. */
export interface Notice {
  event: string;
  listed: string;
  told(row: DueRow, staff: readonly StaffRow[]): StaffRow[];
}

const mostListed = 20;

/** Tells members of the staff of the cases that concern them, each of all of them together. */
@Injectable()
export class StaffNotices {
  constructor(
    private readonly database: Database,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  async tell({ event, listed, told }: Notice, rows: readonly DueRow[], tx: EntityManager): Promise<void> {
    const assignees = rows.flatMap(({ assigneeId }) => (assigneeId === null ? [] : [assigneeId]));
    const staff = await this.database.rows(readStaff, [assignees, [...new Set(rows.map(({ officeId }) => officeId))]], tx);
    const lists = new Map<StaffRow, DueRow[]>();
    for (const row of rows) for (const person of told(row, staff)) lists.set(person, [...(lists.get(person) ?? []), row]);
    for (const [person, theirs] of lists) {
      const { id: accountId, locale, emailSealed } = person;
      await this.announcements.announce(
        {
          name: event,
          at: this.clock.now(),
          addressee: { accountId, name: displayName(person, locale), locale, email: emailSealed ? this.sealer.open(emailSealed) : null, phone: null },
          variables: { howMany: theirs.length, cases: lines(theirs, locale), link: `${this.config.publicUrl}/staff/requests?${listed}` },
        },
        tx,
      );
    }
  }
}

/** References, kinds and dates only: an e-mail is no place for what citizens write. */
function lines(rows: readonly DueRow[], locale: Locale): string {
  const first = rows.slice(0, mostListed).map(({ reference, service, kind, dueDate }) => `- ${reference} · ${translate(locale, `${service}:kinds.${kind}`)} · ${formatDate(dueDate, locale, 'long')}`);
  return [...first, ...(rows.length > mostListed ? ['…'] : [])].join('\n');
}
