import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, statement } from '../../platform/database/database.js';
import { Invalid } from '../../platform/problem.js';
import { Sealer } from '../../platform/sealed.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { CitizenContacts } from '../citizen-contacts.js';
import type { KnownAccount } from './known-accounts.js';
import { PasswordHasher } from '../password-hasher.js';
import { judgePassword } from './password-rules.js';
import { SessionsService } from './sessions.service.js';

const keepPassword = statement<never>(
  'accounts.keepPassword',
  `update accounts set password_hash = $2, must_change_password = false, status = case when status = 'awaiting_activation' then 'active' else status end
   where id = $1::uuid`,
);

/** Puts a new password in force: judged, hashed, the other sessions ended, the person told. */
@Injectable()
export class PasswordKeeper {
  constructor(
    private readonly database: Database,
    private readonly hasher: PasswordHasher,
    private readonly sessions: SessionsService,
    private readonly contacts: CitizenContacts,
    private readonly sealer: Sealer,
    private readonly audit: AuditTrail,
  ) {}

  /** `session` is the one that goes on; all others end, because whoever opened them knew the old password. */
  async keep(account: KnownAccount, password: string, session: string | null, tx: EntityManager): Promise<void> {
    this.judge(account, password);
    await this.database.rows(keepPassword, [account.id, await this.hasher.hash(password)], tx);
    await this.sessions.revokeAll(account.id, session, tx);
    const action = account.status === 'awaiting_activation' ? 'accounts.accountActivated' : 'accounts.passwordChanged';
    const actor = { accountId: account.id, role: account.role, officeId: account.officeId };
    await this.audit.record({ actor, action, subjectKind: 'account', subjectId: account.id }, tx);
    await this.contacts.tell(account.id, action, tx);
  }

  private judge(account: KnownAccount, password: string): void {
    const verdict = judgePassword(password, {
      username: account.username,
      names: [account.firstName, account.lastName],
      cin: account.cinSealed && this.sealer.open(account.cinSealed),
      hasSecondFactor: account.totpConfirmedAt !== null,
    });
    if (verdict) throw Invalid.field('/newPassword', verdict.code, verdict.variables);
  }
}
