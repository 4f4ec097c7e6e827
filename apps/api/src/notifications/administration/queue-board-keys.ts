import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../accounts/actor.js';
import { may } from '../../accounts/permissions.js';
import { LiveSessions } from '../../accounts/sign-in/live-sessions.js';
import { Clock } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config.js';
import { Cursors } from '../../platform/http/cursor.js';
import { NotFound } from '../../platform/problem.js';
import type { QueueBoardOpened } from './figures.dto.js';

export const boardPath = '/api/queues';
export const boardCookie = 'nafida_queues';
const seconds = 15 * 60;

/** The key to a page that is opened without an access token: a short-lived cookie, worth nothing without its session. */
@Injectable()
export class QueueBoardKeys {
  constructor(
    private readonly sessions: LiveSessions,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'redisUrl' | 'publicUrl'>,
  ) {}

  open({ sessionId }: Actor, reply: FastifyReply): QueueBoardOpened {
    if (this.config.redisUrl === null) throw new NotFound('no_queue_board');
    const expiresAt = new Date(this.clock.now().getTime() + seconds * 1000);
    const key = this.cursors.write(boardCookie, [sessionId, expiresAt.getTime()]);
    void reply.setCookie(boardCookie, key, { path: boardPath, httpOnly: true, sameSite: 'strict', secure: this.config.publicUrl.startsWith('https:'), maxAge: seconds });
    return { path: boardPath, expiresAt };
  }

  /** Whether this key opens the board now: given to an admin who is still signed in. */
  async opens(key: string | undefined): Promise<boolean> {
    try {
      const [sessionId, expiresAt] = this.cursors.read(boardCookie, key) ?? [];
      if (typeof sessionId !== 'string' || typeof expiresAt !== 'number' || expiresAt < this.clock.now().getTime()) return false;
      const actor = await this.sessions.actorOf(sessionId);
      return actor !== undefined && actor.due === undefined && may(actor, 'notifications.manage');
    } catch {
      return false;
    }
  }
}
