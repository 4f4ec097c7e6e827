import { createHmac, timingSafeEqual } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const toleranceSeconds = 300;
const bodies = new WeakMap<object, Buffer>();

/** Keeps the body of some addresses as it was sent: a signature is made over its bytes. */
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
}

/** Whether the caller holds the secret: `X-Signature: t=<unix seconds>,v1=<hex>` over `<t>.<body>`, made in these minutes. */
export function signedBy(secret: string, request: FastifyRequest, now: Date): boolean {
  const [, time = '', given = ''] = /^t=(\d{1,12}),v1=([\da-f]{64})$/.exec(String(request.headers['x-signature'] ?? '')) ?? [];
  if (Math.abs(now.getTime() / 1000 - Number(time)) > toleranceSeconds) return false;
  const expected = createHmac('sha256', secret).update(`${time}.`).update(bodies.get(request.raw) ?? '').digest('hex');
  return given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}
