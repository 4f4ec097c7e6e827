import type { FastifyInstance } from 'fastify';

/** What a body may weigh, in bytes, where an address says nothing else. */
export const usualBody = 256 * 1024;

/** Addresses that take more than the usual: to be told before their routes are entered. */
export function allowLargerBodies(server: FastifyInstance, limits: Readonly<Record<string, number>>): void {
  server.addHook('onRoute', (route) => {
    const limit = limits[route.url];
    if (limit !== undefined && [route.method].flat().includes('POST')) route.bodyLimit = limit;
  });
}
