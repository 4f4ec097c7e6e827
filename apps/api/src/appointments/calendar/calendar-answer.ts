import type { FastifyReply, FastifyRequest } from 'fastify';

const type = 'text/calendar; charset=utf-8';

/** Sends one appointment to its reader and to no cache. */
export function calendarAnswer(reply: FastifyReply, content: string, reference: string): string {
  void reply.type(type).header('cache-control', 'private, no-store').header('content-disposition', `attachment; filename="${reference.replace(/[^\w-]/g, '')}.ics"`);
  return content;
}

/** A calendar asks every hour and mostly hears that nothing changed; no cache between may keep it. */
export function feedAnswer(request: FastifyRequest, reply: FastifyReply, { content, etag }: { content: string; etag: string }): string | undefined {
  void reply.type(type).header('cache-control', 'private, max-age=300').header('etag', etag);
  if (request.headers['if-none-match'] !== etag) return content;
  void reply.status(304);
  return undefined;
}
