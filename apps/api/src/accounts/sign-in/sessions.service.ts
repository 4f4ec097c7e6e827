import { randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { NotFound, Unauthorized } from '../../platform/problem.js';
import { Sealer } from '../../platform/sealed.js';
import { accessTokenSeconds, AccessTokens } from './access-tokens.js';
import { sha256 } from './access-codes.js';
import type { Actor } from '../actor.js';
import { KnownAccounts, type KnownAccount } from './known-accounts.js';
import { LiveSessions } from './live-sessions.js';
import { permissionsOf } from '../permissions.js';
import { displayName } from '../person.js';
import type { SessionItem, SignedIn } from './session.dto.js';
import * as statements from './session-statements.js';
import { absoluteLimit, idleLimit, lostAnswerGrace } from './session-times.js';
import type { Visitor } from '../visitor.js';

/** One sign-in on one device: opened with the right password, kept alive by a token that changes at each use. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly tokens: AccessTokens,
    private readonly live: LiveSessions,
    private readonly accounts: KnownAccounts,
  ) {}

  async open(account: KnownAccount, visitor: Visitor): Promise<SignedIn> {
    const now = this.clock.now();
    const id = randomUUID();
    const token = `${id}.${randomBytes(32).toString('base64url')}`;
    const expiresAt = new Date(now.getTime() + absoluteLimit(account.role));
    await this.database.rows(statements.openSession, [id, account.id, sha256(token), now, expiresAt, visitor.userAgent]);
    visitor.keep(token, expiresAt, now);
    return this.answer(account, id, visitor, now);
  }

  async refresh(visitor: Visitor): Promise<SignedIn> {
    const token = visitor.refreshToken ?? '';
    const renewed = await this.renew(token, this.clock.now());
    if (!renewed) {
      visitor.forget();
      throw new Unauthorized('session_ended');
    }
    const now = this.clock.now();
    visitor.keep(this.successorOf(token), renewed.expires_at, now);
    return this.answer(await this.accounts.get(renewed.account_id), renewed.id, visitor, now);
  }

  /** Ends the session at the door, whether it shows its cookie or its access token; there is nothing to refuse. */
  async end(visitor: Visitor): Promise<void> {
    const shown = visitor.refreshToken ?? '';
    const held = await this.read(shown);
    const byCookie = held && equal(held.token_hash, sha256(shown)) ? held.id : undefined;
    const byToken = visitor.accessToken ? this.tokens.sessionOf(visitor.accessToken) : undefined;
    await this.revoke([byCookie, byToken].filter((id) => id !== undefined));
    visitor.forget();
  }

  async list(actor: Actor): Promise<{ items: SessionItem[] }> {
    const rows = await this.database.rows(statements.listSessions, [actor.accountId, this.clock.now()]);
    const items = rows
      .filter((row) => this.clock.now().getTime() - row.lastUsedAt.getTime() <= idleLimit(actor.role))
      .map((row) => ({ ...row, createdAt: row.createdAt.toISOString(), lastUsedAt: row.lastUsedAt.toISOString(), current: row.id === actor.sessionId }));
    return { items };
  }

  async revokeOwn(actor: Actor, id: string): Promise<void> {
    const own = await this.database.rows(statements.listSessions, [actor.accountId, this.clock.now()]);
    if (!own.some((session) => session.id === id)) throw new NotFound('not_found');
    await this.revoke([id]);
  }

  /** Ends all sessions of a person, but the one that asks for it: whoever else was signed in has to prove who they are. */
  async revokeAll(accountId: string, except: string | null, tx: EntityManager): Promise<void> {
    const ended = await this.database.rows(statements.revokeAll, [accountId, except, this.clock.now()], tx);
    this.live.forget([...ended.map((session) => session.id), ...(except ? [except] : [])]);
  }

  private async renew(token: string, now: Date): Promise<statements.HeldSession | undefined> {
    const held = await this.read(token);
    if (!held || held.revoked_at || held.status !== 'active' || held.expires_at <= now) return undefined;
    if (now.getTime() - held.last_used_at.getTime() > idleLimit(held.role)) return undefined;
    const shown = sha256(token);
    if (equal(held.token_hash, shown)) {
      const [rotated] = await this.database.rows(statements.rotate, [held.id, shown, sha256(this.successorOf(token)), now]);
      if (rotated) return held;
      // Somebody with the same token was quicker: another tab, or this one sending again.
      return this.renew(token, now);
    }
    const justBefore = held.previous_token_hash !== null && equal(held.previous_token_hash, shown);
    if (justBefore && now.getTime() - held.rotated_at.getTime() <= lostAnswerGrace) return held;
    // An older token is only ever shown again by someone who should not have it.
    await this.revoke([held.id]);
    return undefined;
  }

  /** The same successor each time: two tabs that refresh at once, or a lost answer, end with one and the same token. */
  private successorOf(token: string): string {
    return `${token.slice(0, 36)}.${this.sealer.fingerprint('token', `refresh ${token}`).toString('base64url')}`;
  }

  private async read(token: string): Promise<statements.HeldSession | undefined> {
    const id = /^([0-9a-f-]{36})\.[\w-]{43}$/.exec(token)?.[1];
    return id ? this.database.row(statements.readSession, [id]) : undefined;
  }

  private async revoke(ids: string[]): Promise<void> {
    if (ids.length > 0) await this.database.rows(statements.revoke, [ids, this.clock.now()]);
    this.live.forget(ids);
  }

  private async answer(account: KnownAccount, sessionId: string, visitor: Visitor, now: Date): Promise<SignedIn> {
    const actor = await this.live.actorOf(sessionId);
    return {
      accessToken: this.tokens.issue(account.id, sessionId, now),
      expiresIn: accessTokenSeconds,
      account: {
        id: account.id,
        username: account.username,
        role: account.role,
        displayName: displayName(account, visitor.locale),
        firstName: account.firstName,
        lastName: account.lastName,
        firstNameAr: account.firstNameAr,
        lastNameAr: account.lastNameAr,
        locale: account.locale,
        permissions: permissionsOf(actor ?? account),
        mustChangePassword: account.mustChangePassword,
        mustEnrolSecondFactor: actor?.due === 'second_factor',
      },
    };
  }
}

function equal(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
