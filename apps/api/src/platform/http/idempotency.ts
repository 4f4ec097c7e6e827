import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, statement } from '../database/database.js';
import { Duties } from '../duties.js';
import { Conflict, Invalid } from '../problem.js';

interface Earlier {
  alone: boolean;
  fingerprint: Buffer | null;
  answer: unknown;
}

const lookUp = statement<Earlier>(
  'idempotency.lookUp',
  `with lock as materialized (select pg_try_advisory_xact_lock(hashtextextended($1 || chr(31) || $2, 0)) as alone)
   select lock.alone, k.fingerprint, k.answer
   from lock left join idempotency_keys k on lock.alone and k.caller = $1 and k.key = $2`,
);

const keep = statement<never>(
  'idempotency.keep',
  'insert into idempotency_keys (caller, key, fingerprint, answer) values ($1, $2, $3, $4::jsonb)',
);

export interface Creation {
  /** Whose key it is: keys of different callers never meet. */
  caller: string;
  key: string | undefined;
  /** The operation and its input; the same key with another one is refused. */
  input: unknown;
}

/** Makes a creation happen once, however often it is sent; the key is kept in the same transaction as the work. */
@Injectable()
export class Idempotency {
  constructor(
    private readonly database: Database,
    duties: Duties,
  ) {
    // Promised for 24 hours; kept for two days.
    duties.tidy('idempotency keys', `delete from idempotency_keys where created_at < now() - interval '48 hours'`);
  }

  async once<T>(creation: Creation, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const { caller, key } = creation;
    if (key === undefined) return this.database.transaction(work);
    if (!/^[\x21-\x7E]{1,255}$/.test(key)) throw new Invalid('idempotency_key_invalid');
    const fingerprint = createHash('sha256').update(JSON.stringify(creation.input)).digest();
    return this.database.transaction(async (tx) => {
      const earlier = await this.database.row(lookUp, [caller, key], tx);
      if (!earlier?.alone) throw new Conflict('idempotency_key_running', {}, { retryAfter: 1 });
      if (earlier.fingerprint) {
        if (!earlier.fingerprint.equals(fingerprint)) throw new Invalid('idempotency_key_reused', {}, {}, 422);
        return earlier.answer as T;
      }
      const answer = await work(tx);
      await this.database.rows(keep, [caller, key, fingerprint, JSON.stringify(answer)], tx);
      return answer;
    });
  }
}
