import type { Material } from './material.ts';

/** One request, and the status that it must be answered with. */
export interface Ask {
  method: 'GET' | 'POST';
  path: string;
  token?: string;
  headers?: Record<string, string>;
  body?: unknown;
  status: number;
  /** Whether the answer says what it must, where its status does not tell. */
  right?: (text: string) => boolean;
}

/** Gives one connection its requests, one after the other; undefined when there is nothing left to ask. */
export type Script = () => Ask | undefined;

/** What people do with the house: each connection of a scenario follows a script of its own. */
export type Scenario = (material: Material, connection: number, connections: number) => Script;

/** What somebody does, in words; some things are done by one person at a time. */
export interface Described {
  what: string;
  make: Scenario;
  connections?: number;
}

export const get = (path: string, token: string): Ask => ({ method: 'GET', path, token, status: 200 });

/** Walks a list from a place of its own, so that connections do not ask for the same thing at the same time. */
export function walk<T>(items: readonly T[], connection: number, connections: number): () => T | undefined {
  let at = Math.floor((connection * items.length) / connections);
  return () => items[at++ % items.length];
}

type Clerk = Material['clerks'][number];

/** Each turn by the clerk of another office. */
export function byClerk(ask: (clerk: Clerk, turn: number, inspector: string) => Ask): Scenario {
  return ({ clerks, inspector }, connection, connections) => {
    const next = walk(clerks, connection, connections);
    let turn = connection;
    return () => {
      const clerk = next();
      turn += 1;
      return clerk && ask(clerk, turn, inspector);
    };
  };
}
