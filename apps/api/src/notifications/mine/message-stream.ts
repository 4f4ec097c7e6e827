import { type BeforeApplicationShutdown, Injectable, type MessageEvent } from '@nestjs/common';
import { Observable } from 'rxjs';
import type { Actor } from '../../accounts/actor.js';
import { LiveSessions } from '../../accounts/sign-in/live-sessions.js';
import { Database, statement } from '../../platform/database/database.js';
import { TooMany } from '../../platform/problem.js';

const lookMillis = 2_000;
const heartbeatMillis = 15_000;
/** Windows of one person, in one process. */
const mostPerAccount = 5;

/** Where each of these people stands: the newest message and how many are unread, counted up to 100. */
const standing = statement<{ accountId: string; latestId: string | null; unread: number }>(
  'notifications.streamed',
  `select a.id as "accountId", (select n.id from notifications n where n.account_id = a.id order by n.created_at desc, n.id desc limit 1) as "latestId",
     (select count(distinct happening_id)::int from (
       select happening_id from notifications n where n.account_id = a.id and n.read_at is null and n.happening_id is not null limit 200) as counted) as unread
   from unnest($1::uuid[]) as a (id)`,
);

interface Listener {
  actor: Actor;
  known: string;
  tell(event: MessageEvent): void;
  end(): void;
}

/**
 * Tells open pages that there is something new. One question every two seconds for all pages of a process together:
 * it works however many processes there are, and costs the writing of messages nothing.
 */
@Injectable()
export class MessageStream implements BeforeApplicationShutdown {
  private readonly listeners = new Set<Listener>();
  private timer: NodeJS.Timeout | undefined;
  private beat = performance.now();

  constructor(
    private readonly database: Database,
    private readonly sessions: LiveSessions,
  ) {}

  open(actor: Actor, seconds: number): Observable<MessageEvent> {
    const open = [...this.listeners].filter((listener) => listener.actor.accountId === actor.accountId);
    if (open.length >= mostPerAccount) throw new TooMany('too_many_requests', {}, { retryAfter: 60 });
    return new Observable((subscriber) => {
      const listener: Listener = { actor, known: '', tell: (event) => subscriber.next(event), end: () => subscriber.complete() };
      this.listeners.add(listener);
      this.timer ??= setInterval(() => void this.look(), lookMillis);
      const end = setTimeout(listener.end, seconds * 1000);
      void this.look([listener]);
      return () => {
        clearTimeout(end);
        this.listeners.delete(listener);
        if (this.listeners.size === 0) this.rest();
      };
    });
  }

  beforeApplicationShutdown(): void {
    for (const listener of this.listeners) listener.end();
    this.rest();
  }

  private async look(listeners: Iterable<Listener> = this.listeners): Promise<void> {
    const asked = [...listeners];
    try {
      const rows = await this.database.rows(standing, [[...new Set(asked.map(({ actor }) => actor.accountId))]]);
      const found = new Map(rows.map((row) => [row.accountId, row]));
      for (const listener of asked) await this.tell(listener, found.get(listener.actor.accountId));
    } catch {
      // A database that is away for a moment has no news; the page keeps waiting.
    }
    if (performance.now() - this.beat < heartbeatMillis) return;
    this.beat = performance.now();
    for (const listener of this.listeners) listener.tell({ type: 'heartbeat', data: '' });
  }

  /** Nobody is told anything whose session has ended. */
  private async tell(listener: Listener, row: { latestId: string | null; unread: number } | undefined): Promise<void> {
    if ((await this.sessions.actorOf(listener.actor.sessionId)) === undefined) return listener.end();
    const { latestId = null, unread = 0 } = row ?? {};
    const news = `${latestId} ${unread}`;
    if (news === listener.known) return;
    listener.known = news;
    listener.tell({ type: 'messages', data: { latestId, unread } });
  }

  private rest(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
