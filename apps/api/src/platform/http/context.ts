import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Locale, preferredLocale } from '@nafida/locales';
import type { FastifyRequest } from 'fastify';

/** The language in which this caller reads. */
export function localeOf(request: Pick<FastifyRequest, 'headers'>): Locale {
  return preferredLocale(request.headers['accept-language']);
}

/** Hands a controller the caller's language. */
export const ReaderLocale = createParamDecorator((_: unknown, context: ExecutionContext): Locale =>
  localeOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** The key under which a caller may send the same creation again without making a second one. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
  return Array.isArray(header) ? header[0] : header;
});

/** The version that a caller saw last, from `If-Match: "3"`. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number | undefined => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header ?? '')?.[1];
  return version === undefined ? undefined : Number(version);
});
