import { Injectable } from '@nestjs/common';
import { translate } from '@nafida/locales';
import { checkCin, checkEmail, checkPhone, normaliseCin, normaliseEmail, normalisePhone } from '../accounts/identity.js';
import { displayName } from '../accounts/person.js';
import { searchName } from '../accounts/search-name.js';
import { Clock } from '../platform/clock.js';
import { Database, statement } from '../platform/database/database.js';
import { readCheckCode } from '../platform/check-code.js';
import { Cursors } from '../platform/http/cursor.js';
import { Conflict, Invalid, Problem } from '../platform/problem.js';
import { readReference } from '../platform/reference.js';
import { Sealer } from '../platform/sealed.js';
import { codeFingerprint } from './documents.service.js';
import { CaseServices, type Reader } from './case-service.js';
import type { CaseRow } from './case-statements.js';
import { CasesService } from './cases.service.js';
import { CaseViews } from './case-view.js';
import type { AssignCases, BulkResults, TransferCases, WorkqueueCounts, WorkqueuePage, WorkqueueQuery } from './workqueue.dto.js';
import { countStatement, queueStatement, type Sought } from './workqueue-statements.js';

const findColleague = statement<{ firstName: string; lastName: string; firstNameAr: string; lastNameAr: string }>(
  'workqueue.colleague',
  `select first_name as "firstName", last_name as "lastName", first_name_ar as "firstNameAr", last_name_ar as "lastNameAr"
   from accounts where id::text = $1 and office_id = $2 and role in ('clerk', 'supervisor') and status = 'active'`,
);

/** The clerks' list of cases, over all services, and what is done to many of them at once. */
@Injectable()
export class WorkqueueService {
  constructor(
    private readonly database: Database,
    private readonly services: CaseServices,
    private readonly cases: CasesService,
    private readonly views: CaseViews,
    private readonly cursors: Cursors,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  async list(query: WorkqueueQuery, { actor, locale }: Reader): Promise<WorkqueuePage> {
    const scope = this.services.scopeOf(actor);
    const sought = this.understand(query.q);
    const asked = queueStatement({
      query,
      scope: (first) => scope.condition(first),
      actorId: actor.accountId,
      today: this.clock.today(),
      waiting: this.services.all().flatMap(({ workflow }) => Object.keys(workflow.statuses).filter((status) => workflow.statuses[status]?.waitsFor === 'citizen')),
      sought,
      soughtValues: sought.by === 'nothing' ? [] : sought.by === 'words' ? [pattern(sought.value), pattern(searchName(sought.value))] : [sought.value],
      after: this.cursors.read(`workqueue.${query.view}`, query.cursor),
    });
    const [rows, counts] = await Promise.all([this.database.rows(asked.statement, asked.values), query.cursor ? null : this.counts(scope.condition(1), actor.accountId)]);
    const page = this.cursors.page(`workqueue.${query.view}`, rows, query.limit, (last) => [query.view === 'all' ? last.submittedAt.toISOString() : last.dueDate, last.id]);
    return {
      items: page.items.map((row) => ({
        ...this.views.summary(row, locale),
        applicantName: scope.seesOutlineOnly(row.service) ? '' : displayName(row.applicant, locale),
        assignee: row.assignee ? { id: row.assignee.id, name: displayName(row.assignee, locale) } : null,
      })),
      nextCursor: page.nextCursor,
      counts,
    };
  }

  /** Each case goes to the first who claims it; the others are told. */
  async claim(references: readonly string[], reader: Reader): Promise<BulkResults> {
    const { actor } = reader;
    return this.each(references, reader, async (row, write) => {
      if (row.assigneeId === actor.accountId) return;
      if (row.assigneeId !== null) throw new Conflict('already_assigned');
      await write({ action: 'claim', audience: 'staff', data: {}, assigneeId: actor.accountId });
    });
  }

  async assign(input: AssignCases, reader: Reader): Promise<BulkResults> {
    const colleague = await this.database.row(findColleague, [input.assigneeId, reader.actor.officeId]);
    if (!colleague) throw Invalid.field('/assigneeId', 'unknownColleague');
    return this.each(input.references, reader, async (row, write) => {
      if (row.assigneeId === input.assigneeId) return;
      await write({ action: 'assign', audience: 'staff', data: { assignee: displayName(colleague, reader.locale) }, assigneeId: input.assigneeId });
    });
  }

  async transfer({ references, officeId, reason }: TransferCases, reader: Reader): Promise<BulkResults> {
    const items: BulkResults['items'] = [];
    for (const reference of new Set(references)) {
      items.push(
        await this.outcome(reference, reader, async () => {
          const { version } = await this.cases.read(reference, reader);
          await this.cases.perform(reference, { action: 'transfer', message: reason, officeId }, version, reader);
        }),
      );
    }
    return { items };
  }

  private async each(
    references: readonly string[],
    reader: Reader,
    work: (row: CaseRow, write: (entry: Parameters<CasesService['note']>[1]) => Promise<number>) => Promise<void>,
  ): Promise<BulkResults> {
    const items: BulkResults['items'] = [];
    for (const reference of new Set(references)) {
      items.push(
        await this.outcome(reference, reader, () =>
          this.database.transaction(async (tx) => {
            const row = await this.cases.lock(reference, tx, reader);
            if (!row.open) throw new Conflict('case_not_open');
            await work(row, (entry) => this.cases.note(row, entry, reader, tx));
          }),
        ),
      );
    }
    return { items };
  }

  private async outcome(reference: string, { locale }: Reader, work: () => Promise<void>): Promise<BulkResults['items'][number]> {
    try {
      await work();
      return { reference, done: true };
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error;
      return { reference, done: false, code: error.code, detail: translate(locale, `errors:${error.code}.detail`, error.variables) };
    }
  }

  private async counts(scope: { name: string; sql: string; values: unknown[] }, actorId: string): Promise<WorkqueueCounts> {
    const counts = await this.database.row(countStatement(scope), [...scope.values, actorId, this.clock.today()]);
    return counts ?? { mine: 0, unassigned: 0, overdue: 0 };
  }

  private understand(q: string | undefined): Sought {
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
    return { by: 'words', value: text };
  }
}

/** The words as typed, with the wildcards of LIKE taken literally. */
function pattern(words: string): string {
  return `%${words.replace(/[\\%_]/g, '\\$&')}%`;
}
