import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Performer } from './permissions.js';

/** Whoever is signed in, as the session and the account stand now. */
export interface Actor {
  accountId: string;
  sessionId: string;
  role: Performer;
  /** Where a clerk or supervisor works; the annex of a citizen; null for staff of the whole province. */
  officeId: string | null;
  /** What this person may do beyond the role. */
  rights?: readonly string[];
  /** What must be done before anything else: a session may be good for nothing but that. */
  due?: 'second_factor' | 'new_password';
}

/** The house itself: it has no account, works in no office and never signs in. */
export const theHouse: Actor = { accountId: '', sessionId: '', role: 'system', officeId: null };

/** Hands a controller the person who calls. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { user } = context.switchToHttp().getRequest<FastifyRequest & { user?: Actor }>();
  if (!user) throw new Error('an address without @Public() was reached by a stranger');
  return user;
});
