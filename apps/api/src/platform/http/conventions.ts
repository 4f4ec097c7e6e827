import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { defaultLocale, translate } from '@nafida/locales';
import type { Config } from '../config.js';
import { Invalid } from '../problem.js';
import { sendProblem } from './problem.filter.js';

/** How requests are answered that never reach a controller: unreadable addresses, broken or oversized headers. */
export function conventions(config: Pick<Config, 'publicUrl'>): {
  frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => void;
  clientErrorHandler: (error: Error & { code?: string }, socket: Socket) => void;
} {
  return {
    frameworkErrors: (_, request, reply) => sendProblem(reply, request, new Invalid('malformed_request'), config.publicUrl),
    clientErrorHandler: (error, socket) => {
      if (error.code === 'ECONNRESET' || !socket.writable) return;
      const [status, reason] = error.code === 'HPE_HEADER_OVERFLOW' ? [431, 'Request Header Fields Too Large'] : [400, 'Bad Request'];
      const body = JSON.stringify({
        type: `${config.publicUrl}/api/problems/malformed_request`,
        status,
        title: translate(defaultLocale, 'errors:malformed_request.title'),
        detail: translate(defaultLocale, 'errors:malformed_request.detail'),
        code: 'malformed_request',
        requestId: crypto.randomUUID(),
      });
      socket.end(`HTTP/1.1 ${status} ${reason}\r\ncontent-type: application/problem+json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`);
    },
  };
}
