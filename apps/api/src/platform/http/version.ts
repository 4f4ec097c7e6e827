import type { FastifyReply } from 'fastify';
import { Conflict } from '../problem.js';

/** Refuses a change of what has changed since it was seen, or of what nobody says to have seen. */
export function expectVersion(version: number, seen: number | undefined): void {
  if (seen === undefined) throw new Conflict('version_required', {}, {}, 428);
  if (seen !== version) throw new Conflict('changed_meanwhile', {}, { members: { version } }, 412);
}

/** Sends the version of a thing along as its ETag. */
export function withETag<T extends { version: number }>(reply: FastifyReply, view: T): T {
  void reply.header('etag', `"${view.version}"`);
  return view;
}
