import { createServer, type Server } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Config } from './config.js';
import { Database } from './database/database.js';

/** Figures for the operator's monitoring, on a port of their own: routes and statuses, no data of persons. */
export async function serveMetrics(app: NestFastifyApplication, config: Pick<Config, 'metricsPort' | 'host'>): Promise<Server> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'nafida_http_request_duration_seconds',
    help: 'Time to answer a request.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
    registers: [registry],
  });
  app.getHttpAdapter().getInstance().addHook('onResponse', async (request, reply) => {
    durations.observe({ method: request.method, route: request.routeOptions.url ?? 'unknown', status: String(reply.statusCode) }, reply.elapsedTime / 1000);
  });
  const pool = app.get(Database);
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end();
    void registry.metrics().then((text) => {
      const { totalCount, idleCount, waitingCount } = pool.pool();
      response.writeHead(200, { 'content-type': registry.contentType });
      response.end(`${text}\n# HELP nafida_database_connections Connections of the pool.\n# TYPE nafida_database_connections gauge\nnafida_database_connections{state="all"} ${totalCount}\nnafida_database_connections{state="idle"} ${idleCount}\nnafida_database_connections{state="waiting"} ${waitingCount}\n`);
    });
  });
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(config.metricsPort, config.host, listening));
  return server;
}
