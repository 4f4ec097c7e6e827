import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { OpenFile } from '../attachments/attachments.service.js';

/** Sends a paper of the province to its reader and to no cache. */
export function pdf(reply: FastifyReply, file: Omit<OpenFile, 'size'> & { size?: number }): StreamableFile {
  void reply.header('cache-control', 'private, no-store').header('content-security-policy', "default-src 'none'; sandbox");
  return new StreamableFile(file.content, { type: 'application/pdf', ...(file.size === undefined ? {} : { length: file.size }), disposition: `inline; filename*=UTF-8''${encodeURIComponent(file.name)}` });
}
