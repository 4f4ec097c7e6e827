import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject, Logger } from '@nestjs/common';
import { hasText, type Locale, translate } from '@nafida/locales';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config.js';
import { outage } from '../database/database.js';
import { type FieldError, Invalid, NotFound, Problem, Unauthorized, Forbidden, TooMany, Unavailable } from '../problem.js';
import { usualBody } from './body-limits.js';
import { localeOf } from './context.js';

/** What a program receives for every answer that is not a success (RFC 9457). */
export interface ProblemDetails {
  type: string;
  status: number;
  title: string;
  detail: string;
  code: string;
  requestId: string;
  errors?: { pointer: string; code: string; message: string }[];
}

/** Turns whatever went wrong into problem details in the reader's language; nothing of the inside is told. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const problem = asProblem(error, request.routeOptions?.bodyLimit);
    if (!problem) this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error), { requestId: request.id });
    sendProblem(reply, request, problem, this.config.publicUrl);
  }
}

export function sendProblem(reply: FastifyReply, request: FastifyRequest, problem: Problem | undefined, publicUrl: string): void {
  const details = describe(problem, localeOf(request), String(request.id), publicUrl);
  const retryAfter = problem?.extras.retryAfter;
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
  if (details.status === 401) void reply.header('www-authenticate', 'Bearer realm="nafida"');
  void reply.header('cache-control', 'no-store');
  // With Content-Language, so that a cache or a reader never mistakes one language for another.
  void reply.header('content-language', localeOf(request));
  void reply.type('application/problem+json').status(details.status).send(JSON.stringify(details));
}

function describe(problem: Problem | undefined, locale: Locale, requestId: string, publicUrl: string): ProblemDetails {
  const code = problem?.code ?? 'unexpected';
  const text = (part: 'title' | 'detail'): string => {
    const key = `errors:${code}.${part}`;
    return translate(locale, hasText(locale, key) ? key : `errors:unexpected.${part}`, problem?.variables);
  };
  return {
    type: `${publicUrl}/api/problems/${code}`,
    status: problem?.status ?? 500,
    title: text('title'),
    detail: text('detail'),
    code,
    requestId,
    ...problem?.extras.members,
    ...(problem?.extras.errors ? { errors: problem.extras.errors.map((error) => fieldError(error, locale)) } : {}),
  };
}

/** What is wrong with one answer, in the reader's words. */
export function fieldError(error: FieldError, locale: Locale): { pointer: string; code: string; message: string } {
  const key = `validation:${error.code}`;
  return { pointer: error.pointer, code: error.code, message: translate(locale, hasText(locale, key) ? key : 'validation:invalid', error.variables) };
}

/** Problems of the house pass as they are; those of Nest, Fastify and PostgreSQL are named; the rest is unexpected. */
function asProblem(error: unknown, bodyLimit: number | undefined): Problem | undefined {
  if (error instanceof Problem) return error;
  const away = outage(error);
  if (away) return away;
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number } | null)?.statusCode;
  return status === undefined ? badData(error) : byStatus(status, bodyLimit);
}

function byStatus(status: number, bodyLimit = usualBody): Problem | undefined {
  switch (status) {
    case 401:
      return new Unauthorized('unauthenticated');
    case 403:
      return new Forbidden('forbidden');
    case 404:
    case 405:
      return new NotFound('unknown_address');
    case 413:
      return new Invalid('body_too_large', { kilobytes: Math.floor(bodyLimit / 1024) }, {}, 413);
    case 415:
      return new Invalid('unsupported_media_type', {}, {}, 415);
    case 429:
      return new TooMany('too_many_requests', {}, { retryAfter: 60 });
    case 503:
      return new Unavailable('unavailable');
    default:
      return status >= 400 && status < 500 ? new Invalid('malformed_request') : undefined;
  }
}

/** Data that PostgreSQL refuses and the edge let through: the caller's fault, not ours. */
function badData(error: unknown): Problem | undefined {
  const code = (error as { code?: string; driverError?: { code?: string } } | null)?.driverError?.code ?? (error as { code?: string } | null)?.code;
  const refused = new Set(['22021', '22P05', '22P02', '22003', '22008', '22009', '22007', '22001']);
  return code !== undefined && refused.has(code) ? new Invalid('malformed_request') : undefined;
}
