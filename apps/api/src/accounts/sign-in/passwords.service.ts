import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { RateLimits, type Policy } from '../../platform/http/rate-limits.js';
import { Invalid } from '../../platform/problem.js';
import { AccessCodes, type CodePurpose } from './access-codes.js';
import type { Actor } from '../actor.js';
import { CitizenContacts } from '../citizen-contacts.js';
import { evenTime } from './even-time.js';
import { KnownAccounts, type KnownAccount } from './known-accounts.js';
import { PasswordConfirmation } from './password-confirmation.js';
import { PasswordKeeper } from './password-keeper.js';
import type { ActivationInput, PasswordChangeInput, PasswordResetInput } from './password.dto.js';
import type { Visitor } from '../visitor.js';

const asked: Policy = { name: 'password-resets', points: 5, seconds: 3600 };
const askedFromAddress: Policy = { name: 'password-resets-address', points: 60, seconds: 3600 };
const codes: Policy = { name: 'codes', points: 60, seconds: 600 };
/** Longer than the work takes: see evenTime. */
const even = 250;

/** How a person gets a password of their own: the first one, another one, one in place of a forgotten one. */
@Injectable()
export class PasswordsService {
  constructor(
    private readonly database: Database,
    private readonly accounts: KnownAccounts,
    private readonly codes: AccessCodes,
    private readonly keeper: PasswordKeeper,
    private readonly confirmation: PasswordConfirmation,
    private readonly contacts: CitizenContacts,
    private readonly limits: RateLimits,
  ) {}

  async activate(input: ActivationInput, visitor: Visitor): Promise<void> {
    await this.redeem('activation', input, visitor);
  }

  async reset(input: PasswordResetInput, visitor: Visitor): Promise<void> {
    await this.redeem('reset', input, visitor);
  }

  /** Sends the activation code again; the answer never tells whether there was anyone to send it to. */
  async resendActivation(typed: string, visitor: Visitor): Promise<void> {
    await this.sendCode('activation', typed, visitor);
  }

  async requestReset(typed: string, visitor: Visitor): Promise<void> {
    await this.sendCode('reset', typed, visitor);
  }

  async change(actor: Actor, input: PasswordChangeInput, visitor: Visitor): Promise<void> {
    const account = await this.confirmation.confirm(actor, input.currentPassword, '/currentPassword', visitor);
    await this.database.transaction((tx) => this.keeper.keep(account, input.newPassword, actor.sessionId, tx));
  }

  private async redeem(purpose: CodePurpose, input: ActivationInput | PasswordResetInput, visitor: Visitor): Promise<void> {
    await this.limits.take(codes, visitor.address, visitor.reply);
    const done = await evenTime(even, async () => {
      const account = await this.accounts.find(input.username);
      if (account?.status !== waiting[purpose]) return false;
      // A wrong code must be counted, hence the transaction ends well; a weak password must not spend the code, hence it throws.
      return this.database.transaction(async (tx) => {
        if (!(await this.codes.use(account.id, purpose, input.code, tx))) return false;
        await this.keeper.keep(account, input.newPassword, null, tx);
        return true;
      });
    });
    if (!done) throw new Invalid('code_refused', {}, { errors: [{ pointer: '/code', code: 'wrongCode' }] });
  }

  private async sendCode(purpose: CodePurpose, typed: string, visitor: Visitor): Promise<void> {
    await this.limits.take(askedFromAddress, visitor.address, visitor.reply);
    await this.limits.take(asked, KnownAccounts.fold(typed), visitor.reply);
    await evenTime(even, () =>
      this.database.transaction(async (tx) => {
        const account = await this.accounts.find(typed, tx);
        if (account?.status !== waiting[purpose]) return;
        const code = await this.codes.issue(account.id, purpose, tx);
        if (purpose === 'activation') await this.contacts.sendActivation(account.id, 'accounts.activationResent', code, tx);
        else await this.contacts.sendResetCode(account.id, code, tx);
      }),
    );
  }
}

const waiting = { activation: 'awaiting_activation', reset: 'active' } as const satisfies Record<CodePurpose, KnownAccount['status']>;
