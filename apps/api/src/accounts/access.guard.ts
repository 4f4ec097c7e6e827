import { applyDecorators, type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { ApiBearerAuth } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public, PUBLIC } from '../platform/http/public.js';
import { Forbidden, Unauthorized } from '../platform/problem.js';
import type { Actor } from './actor.js';
import { may, type Permission } from './permissions.js';

export { Public };
export const ALLOW = 'access:allow';

/** Opens an address to the roles that hold this permission. */
export const Allow = (permission: Permission): MethodDecorator => applyDecorators(SetMetadata(ALLOW, permission), ApiBearerAuth('bearer'));

/** The door: closed unless an address says to whom it opens. */
@Injectable()
export class AccessGuard extends AuthGuard('jwt') implements CanActivate {
  constructor(private readonly reflector: Reflector) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.get<boolean | undefined>(PUBLIC, context.getHandler())) return true;
    const permission = this.reflector.get<Permission | undefined>(ALLOW, context.getHandler());
    await super.canActivate(context);
    const { user } = context.switchToHttp().getRequest<FastifyRequest & { user?: Actor }>();
    if (!user) throw new Unauthorized('unauthenticated');
    if (!permission || !may(user, permission)) throw new Forbidden('forbidden');
    if (user.due && permission !== 'account.entry') throw new Forbidden(`${user.due}_required`);
    return true;
  }

  override handleRequest<TUser = Actor>(error: unknown, user: TUser | false): TUser {
    if (error || !user) throw new Unauthorized('unauthenticated');
    return user;
  }
}
