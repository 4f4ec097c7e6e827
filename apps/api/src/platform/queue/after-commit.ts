import { Injectable } from '@nestjs/common';
import type { EntityManager, EntitySubscriberInterface, QueryRunner } from 'typeorm';
import { Database } from '../database/database.js';

/**
 * The second stroke: what is only done once the transaction is kept, and never when it is rolled back.
 * Not LISTEN and NOTIFY: a commit that notifies holds a lock of the whole database while it flushes, which
 * halved the writes a second; a process that dies in between leaves the row to the sweeper.
 */
@Injectable()
export class AfterCommit implements EntitySubscriberInterface {
  private readonly waiting = new WeakMap<QueryRunner, (() => void)[]>();

  constructor(database: Database) {
    database.source.subscribers.push(this);
  }

  run(tx: EntityManager, work: () => void): void {
    const runner = tx.queryRunner;
    if (!runner) throw new Error('a transaction was expected');
    this.waiting.set(runner, [...(this.waiting.get(runner) ?? []), work]);
  }

  afterTransactionCommit({ queryRunner }: { queryRunner: QueryRunner }): void {
    // The release of a savepoint is no commit.
    if (queryRunner.isTransactionActive) return;
    const work = this.waiting.get(queryRunner) ?? [];
    this.waiting.delete(queryRunner);
    for (const step of work) setImmediate(step);
  }

  afterTransactionRollback({ queryRunner }: { queryRunner: QueryRunner }): void {
    if (!queryRunner.isTransactionActive) this.waiting.delete(queryRunner);
  }
}
