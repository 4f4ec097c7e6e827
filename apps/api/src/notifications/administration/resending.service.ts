import { Injectable } from '@nestjs/common';
import { type Locale, translate } from '@nafida/locales';
import type { Actor } from '../../accounts/actor.js';
import { AuditTrail } from '../../accounts/audit/audit-trail.js';
import type { Reader } from '../../cases/case-service.js';
import { CasesService } from '../../cases/cases.service.js';
import { Database } from '../../platform/database/database.js';
import { Conflict, NotFound, Problem } from '../../platform/problem.js';
import { AfterCommit } from '../../platform/queue/after-commit.js';
import { Senders } from '../delivery/senders.js';
import type { ResentMessages, ResentSetAside } from './messages.dto.js';
import { isOfCase, resend, resendSetAside, standing } from './message-statements.js';

const atOnce = 1_000;
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The button that sends again what failed: alone, or many at once. */
@Injectable()
export class ResendingService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly afterCommit: AfterCommit,
    private readonly senders: Senders,
    private readonly cases: CasesService,
  ) {}

  async resend(id: string, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await this.database.row(resend, [id], tx);
      if (!row) throw await this.hindrance(id);
      await this.audit.record({ actor, action: 'notifications.resent', subjectKind: 'notification', subjectId: id }, tx);
      this.afterCommit.run(tx, () => this.senders.wake([row]));
    });
  }

  /** Whoever treats a case sees to it that its applicant is told. */
  async resendOfCase(typed: string, id: string, reader: Reader): Promise<void> {
    const { reference } = await this.cases.read(typed, reader);
    if (!(await this.database.row(isOfCase, [id, reference]))) throw new NotFound('unknown_message');
    await this.resend(id, reader.actor);
  }

  async resendAll(ids: readonly string[], actor: Actor, locale: Locale): Promise<ResentMessages> {
    const items: ResentMessages['items'] = [];
    for (const id of new Set(ids)) items.push(await this.outcome(id, actor, locale));
    return { items };
  }

  /** After a provider's long absence nobody ticks them one by one. */
  async resendSetAside(actor: Actor): Promise<ResentSetAside> {
    const sent = await this.database.transaction(async (tx) => {
      const rows = await this.database.rows(resendSetAside, [atOnce], tx);
      await this.audit.record(rows.map(({ id }) => ({ actor, action: 'notifications.resent', subjectKind: 'notification', subjectId: id })), tx);
      this.afterCommit.run(tx, () => this.senders.wake(rows));
      return rows.length;
    });
    return { sent, more: sent === atOnce };
  }

  private async outcome(id: string, actor: Actor, locale: Locale): Promise<ResentMessages['items'][number]> {
    try {
      if (!uuid.test(id)) throw new NotFound('unknown_message');
      await this.resend(id, actor);
      return { id, done: true };
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error;
      return { id, done: false, code: error.code, detail: translate(locale, `errors:${error.code}.detail`) };
    }
  }

  private async hindrance(id: string): Promise<Problem> {
    const row = await this.database.row(standing, [id]);
    if (!row) return new NotFound('unknown_message');
    const failed = row.status === 'failed' || row.status === 'technical_failure';
    return new Conflict(failed ? 'message_secret_gone' : 'message_not_failed');
  }
}
