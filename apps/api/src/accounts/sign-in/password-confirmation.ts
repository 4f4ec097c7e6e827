import { Injectable } from '@nestjs/common';
import { RateLimits, type Policy } from '../../platform/http/rate-limits.js';
import { Invalid } from '../../platform/problem.js';
import type { Actor } from '../actor.js';
import { KnownAccounts, type KnownAccount } from './known-accounts.js';
import { PasswordHasher } from '../password-hasher.js';
import type { Visitor } from '../visitor.js';

const wrongCurrent: Policy = { name: 'current-password', points: 5, seconds: 60 };

/** Asks somebody who is signed in for the password once more: a borrowed session is not the person. */
@Injectable()
export class PasswordConfirmation {
  constructor(
    private readonly accounts: KnownAccounts,
    private readonly hasher: PasswordHasher,
    private readonly limits: RateLimits,
  ) {}

  async confirm(actor: Actor, password: string, pointer: string, visitor: Visitor): Promise<KnownAccount> {
    await this.limits.take(wrongCurrent, actor.accountId, visitor.reply);
    const account = await this.accounts.get(actor.accountId);
    if (!(await this.hasher.matches(account.passwordHash, password))) throw Invalid.field(pointer, 'wrongPassword');
    await this.limits.giveBack(wrongCurrent, actor.accountId);
    return account;
  }
}
