import { Injectable } from '@nestjs/common';
import { RateLimits, type Policy } from '../../platform/http/rate-limits.js';
import { Unauthorized } from '../../platform/problem.js';
import { AccessCodes } from './access-codes.js';
import { KnownAccounts } from './known-accounts.js';
import { PasswordHasher } from '../password-hasher.js';
import { SecondFactorService } from './second-factor.service.js';
import type { SecondFactorDue, SecondFactorInput, SignedIn, SignInInput } from './session.dto.js';
import { SessionsService } from './sessions.service.js';
import type { Visitor } from '../visitor.js';

const wrongPasswords: Policy = { name: 'sign-in', points: 5, seconds: 60 };
// Guesses at one account from many places, and at many accounts from one: wider, because a whole annex, or all the
// customers of a mobile network, may stand behind one address.
const wrongPasswordsOfAccount: Policy = { name: 'sign-in-account', points: 20, seconds: 60 };
const wrongPasswordsOfAddress: Policy = { name: 'sign-in-address', points: 60, seconds: 60 };

// A ticket is good for ten tries, and a new one costs only the password: the account itself must bound the guesses.
const wrongFactors: Policy = { name: 'second-factor', points: 10, seconds: 600 };

/** Lets people in who show who they are, and tells the others nothing about why not. */
@Injectable()
export class SignInService {
  constructor(
    private readonly accounts: KnownAccounts,
    private readonly hasher: PasswordHasher,
    private readonly secondFactor: SecondFactorService,
    private readonly codes: AccessCodes,
    private readonly sessions: SessionsService,
    private readonly limits: RateLimits,
  ) {}

  async signIn(input: SignInInput, visitor: Visitor): Promise<SignedIn | SecondFactorDue> {
    const tries = triesOf(input.username, visitor);
    for (const [policy, who] of tries) await this.limits.take(policy, who, visitor.reply);
    const account = await this.accounts.find(input.username);
    const right = await this.hasher.matches(account?.passwordHash, input.password);
    if (!account || !right || account.status !== 'active') throw new Unauthorized('sign_in_refused');
    for (const [policy, who] of tries) await this.limits.giveBack(policy, who);
    return account.totpConfirmedAt ? { mfaRequired: true, ticket: await this.codes.issueTicket(account.id) } : this.sessions.open(account, visitor);
  }

  async complete(input: SecondFactorInput, visitor: Visitor): Promise<SignedIn> {
    const accountId = await this.codes.holderOf(input.ticket);
    if (!accountId) throw new Unauthorized('second_factor_refused');
    await this.limits.take(wrongFactors, accountId, visitor.reply);
    if (!(await this.secondFactor.accepts(accountId, input.code))) throw new Unauthorized('second_factor_refused');
    await this.limits.giveBack(wrongFactors, accountId);
    await this.codes.spendTicket(input.ticket);
    return this.sessions.open(await this.accounts.get(accountId), visitor);
  }
}

// The narrowest last, so that its pace is the one announced to the caller.
function triesOf(typed: string, visitor: Visitor): [Policy, string][] {
  const account = KnownAccounts.fold(typed);
  return [
    [wrongPasswordsOfAddress, visitor.address],
    [wrongPasswordsOfAccount, account],
    [wrongPasswords, `${account} ${visitor.address}`],
  ];
}
