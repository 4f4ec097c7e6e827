import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../actor.js';

type Listener = (accountId: string, by: Actor, tx: EntityManager) => Promise<void>;

/** Lets the house take back what lay on the desk of somebody who leaves an office; what is written is kept or lost with the leaving. */
@Injectable()
export class Departures {
  private readonly listeners: Listener[] = [];

  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  async announce(accountId: string, by: Actor, tx: EntityManager): Promise<void> {
    for (const listener of this.listeners) await listener(accountId, by, tx);
  }
}
