import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { Unavailable } from '../problem.js';

/**
 * A statement that PostgreSQL plans once per connection and answers many times.
 * `Row` is the shape of what it gives; the name must be unique in the house.
 */
export interface Statement<Row> {
  readonly name: string;
  readonly text: string;
  /** Only carries the type. */
  readonly row?: Row;
}

const longestName = 63;

/** PostgreSQL cuts longer names off, and would take two statements for one: the end of a long name is drawn together. */
export function statement<Row>(name: string, text: string): Statement<Row> {
  return { name: name.length <= longestName ? name : `${name.slice(0, 40)}~${createHash('sha1').update(name).digest('base64url').slice(0, 22)}`, text };
}

/** Asks the database: prepared statements for the hot paths, transactions for everything that changes something. */
@Injectable()
export class Database {
  constructor(readonly source: DataSource) {}

  /** All that `work` writes is kept, or nothing of it. */
  async transaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.source.transaction(work);
  }

  async rows<Row>(asked: Statement<Row>, values: readonly unknown[], tx?: EntityManager): Promise<Row[]> {
    try {
      return tx ? await ask(await clientOf(tx), asked, values) : await this.askAlone(asked, values);
    } catch (error) {
      throw outage(error) ?? error;
    }
  }

  async row<Row>(asked: Statement<Row>, values: readonly unknown[], tx?: EntityManager): Promise<Row | undefined> {
    return (await this.rows(asked, values, tx))[0];
  }

  /** The pool of TypeORM's own driver: one pool, so that connections are counted once. */
  pool(): Pool {
    return (this.source.driver as unknown as { master: Pool }).master;
  }

  private async askAlone<Row>(asked: Statement<Row>, values: readonly unknown[]): Promise<Row[]> {
    const client = await this.pool().connect();
    let away: Error | undefined;
    try {
      return await ask(client, asked, values);
    } catch (error) {
      away = outage(error);
      throw error;
    } finally {
      // What PostgreSQL refused leaves the connection as good as it was, with all that it has planned.
      client.release(away);
    }
  }
}

async function ask<Row>(client: PoolClient, { name, text }: Statement<Row>, values: readonly unknown[]): Promise<Row[]> {
  const result = await client.query<QueryResultRow>({ name, text, values: [...values] });
  return result.rows as Row[];
}

async function clientOf(tx: EntityManager): Promise<PoolClient> {
  const runner = tx.queryRunner;
  if (!runner) throw new Error('a transaction was expected');
  return (await runner.connect()) as PoolClient;
}

const awayCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', '57P01', '57P02', '57P03', '08006', '08001', '53300', '57014', '55P03', '25P03']);

/** Whether PostgreSQL refused what would break this constraint. */
export function isConflict(error: unknown, constraint: string): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === constraint;
}

/** A database that is away or too slow is an outage with a Retry-After, never an unexplained error. */
export function outage(error: unknown): Unavailable | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = (error as Error & { code?: string }).code ?? '';
  const away = awayCodes.has(code) || /Connection terminated|timeout exceeded when trying to connect|Query read timeout/.test(error.message);
  return away ? new Unavailable('database_away', {}, { retryAfter: 5 }) : undefined;
}
