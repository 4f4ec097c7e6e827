import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { TableFile } from './table.js';

/** Hands a table over to be kept by its reader. */
export function tableFile(reply: FastifyReply, { name, type, content }: TableFile): StreamableFile {
  if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'private, no-store');
  void reply.header('content-security-policy', "default-src 'none'; sandbox");
  return new StreamableFile(content, { type, length: content.length, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}` });
}

/** What anyone may read may also be kept for a while by whatever lies between. */
export function openToAll<T>(reply: FastifyReply, asked: T): T {
  void reply.header('cache-control', 'public, max-age=300').header('vary', 'accept-language');
  return asked;
}
