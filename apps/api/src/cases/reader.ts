import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../accounts/actor.js';
import { localeOf } from '../platform/http/context.js';
import type { Reader } from './case-service.js';

/** Hands a controller the person who calls, with the language they read. */
export const CurrentReader = createParamDecorator((_: unknown, context: ExecutionContext): Reader => {
  const request = context.switchToHttp().getRequest<FastifyRequest & { user?: Actor }>();
  if (!request.user) throw new Error('an address without @Public() was reached by a stranger');
  return { actor: request.user, locale: localeOf(request) };
});
