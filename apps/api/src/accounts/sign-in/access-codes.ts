import { createHash, randomBytes, randomInt, randomUUID, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database, statement } from '../../platform/database/database.js';
import { Sealer } from '../../platform/sealed.js';
import { plainCode } from '../identity.js';

export type CodePurpose = 'activation' | 'reset';

const minute = 60_000;
const lifetime = { activation: 7 * 24 * 60 * minute, reset: 10 * minute, second_factor: 10 * minute } as const;

const insertCode = statement<never>(
  'accounts.insertAccessCode',
  `with ended as (update access_codes set used_at = $6 where account_id = $2::uuid and purpose = $3 and used_at is null and $5::bytea is not null)
   insert into access_codes (id, account_id, purpose, token_hash, code_hash, expires_at, created_at) values ($1::uuid, $2::uuid, $3, $4, $5, $7, $6)`,
);
/** Each look costs a try; the row stays locked until the transaction ends, so that tries come one after the other. */
const tryCode = statement<{ id: string; code_hash: Buffer }>(
  'accounts.tryAccessCode',
  `update access_codes set tries_left = tries_left - 1
   where id = (select id from access_codes where account_id = $1::uuid and purpose = $2 and used_at is null order by created_at desc, id limit 1)
     and used_at is null and tries_left > 0 and expires_at > $3
   returning id, code_hash`,
);
const tryTicket = statement<{ account_id: string; token_hash: Buffer }>(
  'accounts.tryTicket',
  `update access_codes set tries_left = tries_left - 1
   where id = $1::uuid and purpose = 'second_factor' and used_at is null and tries_left > 0 and expires_at > $2
   returning account_id, token_hash`,
);
const spend = statement<never>('accounts.spendAccessCode', 'update access_codes set used_at = $2 where id = $1::uuid');

/** Codes that are good once, for a while, and for few tries: by SMS to activate or to choose a new password; tickets between two factors. */
@Injectable()
export class AccessCodes {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  /** A new code of eight digits; the ones before are no longer good. */
  async issue(accountId: string, purpose: CodePurpose, tx: EntityManager): Promise<string> {
    const id = randomUUID();
    const code = String(randomInt(100_000_000)).padStart(8, '0');
    const now = this.clock.now();
    await this.database.rows(insertCode, [id, accountId, purpose, null, this.hash(id, code), now, new Date(now.getTime() + lifetime[purpose])], tx);
    return code;
  }

  /** Whether this is the code; a right one is spent with the transaction, a wrong one costs a try when it commits. */
  async use(accountId: string, purpose: CodePurpose, typed: string, tx: EntityManager): Promise<boolean> {
    const now = this.clock.now();
    const row = await this.database.row(tryCode, [accountId, purpose, now], tx);
    if (!row || !timingSafeEqual(row.code_hash, this.hash(row.id, plainCode(typed)))) return false;
    await this.database.rows(spend, [row.id, now], tx);
    return true;
  }

  /** A ticket that stands for a right password while the second factor is asked for. */
  async issueTicket(accountId: string): Promise<string> {
    const id = randomUUID();
    const secret = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await this.database.rows(insertCode, [id, accountId, 'second_factor', sha256(secret), null, now, new Date(now.getTime() + lifetime.second_factor)]);
    return `${id}.${secret}`;
  }

  /** Whose ticket it is; undefined when it is not or no longer good. */
  async holderOf(ticket: string): Promise<string | undefined> {
    const { id, secret } = read(ticket);
    if (!id) return undefined;
    const row = await this.database.row(tryTicket, [id, this.clock.now()]);
    return row && timingSafeEqual(row.token_hash, sha256(secret)) ? row.account_id : undefined;
  }

  async spendTicket(ticket: string): Promise<void> {
    const { id } = read(ticket);
    if (id) await this.database.rows(spend, [id, this.clock.now()]);
  }

  private hash(id: string, code: string): Buffer {
    return this.sealer.fingerprint('token', `${id} ${code}`);
  }
}

function read(ticket: string): { id: string | undefined; secret: string } {
  const [, id, secret = ''] = /^([0-9a-f-]{36})\.([\w-]{43})$/.exec(ticket) ?? [];
  return { id, secret };
}

export function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
