import { Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import { Clock } from '../../platform/clock.js';
import { Database, statement } from '../../platform/database/database.js';
import { Conflict, Invalid } from '../../platform/problem.js';
import { Sealer } from '../../platform/sealed.js';
import type { Actor } from '../actor.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { plainCode } from '../identity.js';
import { KnownAccounts } from './known-accounts.js';
import { LiveSessions } from './live-sessions.js';

const period = 30;

const keepSecret = statement<{ id: string }>(
  'accounts.keepTotpSecret',
  'update accounts set totp_sealed = $2, totp_last_step = null where id = $1::uuid and totp_confirmed_at is null returning id',
);
/** A code is good once: only a later step than the last one is accepted. */
const spendStep = statement<{ id: string }>(
  'accounts.spendTotpStep',
  `update accounts set totp_last_step = $2, totp_confirmed_at = coalesce(totp_confirmed_at, $3)
   where id = $1::uuid and (totp_last_step is null or totp_last_step < $2) returning id`,
);

/** The code of an authenticator application, asked for beside the password. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
    private readonly accounts: KnownAccounts,
    private readonly live: LiveSessions,
    private readonly audit: AuditTrail,
  ) {}

  async enrol(actor: Actor): Promise<{ secret: string; otpauthUri: string }> {
    const secret = new Secret({ size: 20 });
    const [kept] = await this.database.rows(keepSecret, [actor.accountId, this.sealer.seal(secret.base32)]);
    if (!kept) throw new Conflict('second_factor_enrolled');
    const { username } = await this.accounts.get(actor.accountId);
    return { secret: secret.base32, otpauthUri: authenticator(secret.base32, username).toString() };
  }

  async confirm(actor: Actor, code: string): Promise<void> {
    const account = await this.accounts.get(actor.accountId);
    if (account.totpConfirmedAt) throw new Conflict('second_factor_enrolled');
    if (!(await this.accepts(actor.accountId, code))) throw Invalid.field('/code', 'wrongCode');
    await this.audit.record({ actor, action: 'accounts.secondFactorEnrolled', subjectKind: 'account', subjectId: actor.accountId });
    this.live.forget([actor.sessionId]);
  }

  /** Whether this is a code of now that was not used before; it is not good a second time. */
  async accepts(accountId: string, typed: string): Promise<boolean> {
    const { totpSealed, username } = await this.accounts.get(accountId);
    if (!totpSealed) return false;
    const now = this.clock.now();
    const delta = authenticator(this.sealer.open(totpSealed), username).validate({ token: plainCode(typed), timestamp: now.getTime(), window: 1 });
    if (delta === null) return false;
    const step = Math.floor(now.getTime() / 1000 / period) + delta;
    return (await this.database.rows(spendStep, [accountId, step, now])).length === 1;
  }
}

function authenticator(secret: string, label: string): TOTP {
  return new TOTP({ issuer: 'Nafida', label, algorithm: 'SHA1', digits: 6, period, secret });
}
