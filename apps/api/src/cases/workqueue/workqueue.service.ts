import { Injectable } from '@nestjs/common';
import { toCivil } from '@nafida/calendar';
import { inLocale } from '@nafida/locales';
import { checkCin, checkEmail, checkPhone, normaliseCin, normaliseEmail, normalisePhone } from '../../accounts/identity.js';
import { displayName } from '../../accounts/person.js';
import { Clock } from '../../platform/clock.js';
import { Database, statement } from '../../platform/database/database.js';
import { readCheckCode } from '../../platform/check-code.js';
import { Cursors } from '../../platform/http/cursor.js';
import { Invalid } from '../../platform/problem.js';
import { readReference } from '../../platform/reference.js';
import { Sealer } from '../../platform/sealed.js';
import { codeFingerprint } from '../documents/documents.service.js';
import { CaseServices, type Reader } from '../case-service.js';
import type { PersonRow } from '../case-statements.js';
import { CaseViews } from '../case-view.js';
import { colleaguesOn } from '../mentions.js';
import type { Scope } from '../policy.js';
import { type ColleagueList, escalations, type WorkqueueCounts, type WorkqueuePage, type WorkqueueQuery } from './workqueue.dto.js';
import type { Sought } from './workqueue-search.js';
import { countStatement, isByDue, ownOf, queueStatement } from './workqueue-statements.js';

const listColleagues = statement<Omit<PersonRow, 'locale'>>(
  'workqueue.colleagues',
  `select id, first_name as "firstName", last_name as "lastName", first_name_ar as "firstNameAr", last_name_ar as "lastNameAr"
   from accounts where office_id = $1 and role in ('clerk', 'supervisor') and status = 'active'`,
);

/** The clerks' list of cases, over all services. */
@Injectable()
export class WorkqueueService {
  constructor(
    private readonly database: Database,
    private readonly services: CaseServices,
    private readonly views: CaseViews,
    private readonly cursors: Cursors,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  async list(query: WorkqueueQuery, { actor, locale }: Reader): Promise<WorkqueuePage> {
    if (query.from && query.to && query.from > query.to) throw Invalid.field('?to', 'dayOrder');
    const scope = this.services.scopeOf(actor);
    // Who follows without the words finds nothing by them.
    const sought = this.understand(query.q, actor.role === 'inspector' || actor.role === 'support' ? '' : (actor.officeId ?? ''));
    const list = `workqueue.${query.view}.${isByDue(query) ? 'due' : 'newest'}`;
    const after = this.cursors.read(list, query.cursor);
    const asked = {
      query,
      scope: (first: number) => scope.condition(first),
      own: ownOf(actor),
      reader: actor.accountId,
      today: this.clock.today(),
      waiting: this.services.waitingStatuses(),
      sought,
      newest: newestOf(query, after, this.clock.now()),
      after,
    };
    const { statement: wanted, values } = queueStatement(asked);
    const [rows, counts] = await Promise.all([this.database.rows(wanted, values), query.cursor ? null : this.counts(query, scope.condition(1), actor)]);
    const page = this.cursors.page(list, rows, query.limit, (last) => [isByDue(query) ? last.dueDate : last.submittedAt.toISOString(), last.id]);
    return {
      items: page.items.map((row) => {
        const summary = this.views.summary(row, locale, 'staff');
        const outline = scope.seesOutlineOnly(row);
        return {
          ...summary,
          title: outline ? summary.kindLabel : summary.title,
          applicantName: outline ? '' : displayName(row.applicant, locale),
          applicantLocale: outline ? null : row.applicant.locale,
          assignee: row.assignee ? { id: row.assignee.id, name: displayName(row.assignee, locale) } : null,
          sector: row.sector ? inLocale(row.sector, locale) : null,
          changedDate: row.changedAt ? toCivil(row.changedAt).date : null,
          mentioned: row.mentioned,
          escalation: row.escalation === null ? null : (escalations[row.escalation - 1] ?? null),
        };
      }),
      nextCursor: page.nextCursor,
      counts,
    };
  }

  /** Among whom a supervisor shares the cases of the office out. */
  async colleagues(reader: Reader): Promise<ColleagueList> {
    return byName(await this.database.rows(listColleagues, [reader.actor.officeId]), reader);
  }

  /** Who may be called to a case. */
  async colleaguesOn(typed: string, reader: Reader): Promise<ColleagueList> {
    return byName(await colleaguesOn(readReference(typed) ?? '', reader, this.services, this.database), reader);
  }

  private async counts(query: WorkqueueQuery, scope: ReturnType<Scope['condition']>, actor: Reader['actor']): Promise<WorkqueueCounts> {
    const { statement: one, values } = countStatement(query, scope, ownOf(actor), [this.clock.today(), this.services.waitingStatuses(), actor.accountId]);
    const counts = await this.database.row(one, values);
    return counts ?? { mine: 0, mentions: 0, unassigned: 0, overdue: 0, waiting: 0 };
  }

  private understand(q: string | undefined, place: string): Sought {
    const text = q?.trim() ?? '';
    if (text === '') return { by: 'nothing' };
    const reference = readReference(text);
    if (reference) return { by: 'reference', value: reference };
    const cin = normaliseCin(text);
    if (!checkCin(cin)) return { by: 'cin', value: this.sealer.fingerprint('cin', cin) };
    const phone = normalisePhone(text);
    if (!checkPhone(phone)) return { by: 'phone', value: this.sealer.fingerprint('phone', phone) };
    const email = normaliseEmail(text);
    if (!checkEmail(email)) return { by: 'email', value: this.sealer.fingerprint('email', email) };
    // Typed from a document, or scanned: then it stands at the end of an address.
    const code = /\d/.test(text) ? readCheckCode(text.split('/').at(-1) ?? '') : undefined;
    if (code) return { by: 'document', value: codeFingerprint(this.sealer, code) };
    return { by: 'words', value: text, place };
  }
}

function byName(people: readonly Omit<PersonRow, 'locale'>[], { locale }: Reader): ColleagueList {
  return { items: people.map((person) => ({ id: person.id, name: displayName(person, locale) })).sort((a, b) => a.name.localeCompare(b.name, locale)) };
}

/** From when on a list read newest first goes back. */
function newestOf({ to }: WorkqueueQuery, after: readonly unknown[] | undefined, now: Date): Date {
  if (after) return new Date(String(after[0]));
  return to === undefined ? now : new Date(`${to}T23:59:59Z`);
}
