import { createHmac, timingSafeEqual } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Invalid } from '../problem.js';

const toleranceSeconds = 300;
const bodies = new WeakMap<object, Buffer>();

/** Keeps the body of some addresses as it was sent: a signature is made over its bytes. They take forms beside JSON. */
export function keepSignedBodies(server: FastifyInstance, prefix: string): void {
  server.addHook('preParsing', async (request, _reply, payload) => {
    if (!request.url.startsWith(prefix)) return payload;
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of payload) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      // The parser behind refuses it by its size.
      if (size > request.routeOptions.bodyLimit) break;
    }
    const body = Buffer.concat(chunks);
    bodies.set(request.raw, body);
    return Object.assign(Readable.from([body]), { receivedEncodedLength: body.length });
  });
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, async (request: FastifyRequest, body: string) => {
    // Elsewhere a form is refused: any page of another house may send one in a person's name.
    if (!request.url.startsWith(prefix)) throw new Invalid('unsupported_media_type', {}, {}, 415);
    return Object.fromEntries(new URLSearchParams(body));
  });
}

/** Whether the caller holds the secret: `X-Signature: t=<unix seconds>,v1=<hex>` over `<t>.<body>`, made in these minutes. */
export function signedBy(secret: string, request: FastifyRequest, now: Date): boolean {
  const [, time = '', given = ''] = /^t=(\d{1,12}),v1=([\da-f]{64})$/.exec(String(request.headers['x-signature'] ?? '')) ?? [];
  if (Math.abs(now.getTime() / 1000 - Number(time)) > toleranceSeconds) return false;
  const expected = createHmac('sha256', secret).update(`${time}.`).update(bodies.get(request.raw) ?? '').digest('hex');
  return given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}
