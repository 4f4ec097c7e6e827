import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Locale } from '@nafida/locales';
import { localeOf } from '../platform/http/context.js';

const cookie = 'nafida_refresh';
const attributes = { path: '/api/v1/session', httpOnly: true, secure: true, sameSite: 'strict' } as const;

/** Whoever stands at the door, signed in or not: where from, on which device, with which refresh cookie. */
export class Visitor {
  constructor(
    private readonly request: FastifyRequest,
    readonly reply: FastifyReply,
  ) {}

  get address(): string {
    return this.request.ip;
  }

  get locale(): Locale {
    return localeOf(this.request);
  }

  get userAgent(): string | null {
    return this.request.headers['user-agent']?.slice(0, 300) ?? null;
  }

  get accessToken(): string | undefined {
    return /^Bearer ([\w.-]+)$/i.exec(this.request.headers.authorization ?? '')?.[1];
  }

  get refreshToken(): string | undefined {
    return this.request.cookies[cookie];
  }

  keep(refreshToken: string, until: Date, now: Date): void {
    const maxAge = Math.max(0, Math.floor((until.getTime() - now.getTime()) / 1000));
    void this.reply.setCookie(cookie, refreshToken, { ...attributes, maxAge });
  }

  forget(): void {
    void this.reply.setCookie(cookie, '', { ...attributes, maxAge: 0 });
  }
}

/** Hands a controller the visitor at the door. */
export const CurrentVisitor = createParamDecorator((_: unknown, context: ExecutionContext): Visitor => {
  const http = context.switchToHttp();
  return new Visitor(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
});
