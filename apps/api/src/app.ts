import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { Config } from './platform/config.js';
import { Database } from './platform/database/database.js';
import { assertMoroccanTime } from './platform/database/zone.js';
import { largestRulesFile } from './administration/rules.dto.js';
import { allowLargerBodies, usualBody } from './platform/http/body-limits.js';
import { conventions } from './platform/http/conventions.js';
import { JsonLogger } from './platform/json-logger.js';
import { serveDocumentation } from './platform/http/documentation.js';
import { keepSignedBodies } from './platform/http/signed-body.js';
import { serveSpa } from './platform/http/spa.js';
import { maximumBytes } from './cases/attachments/attachment-content.js';

/** Builds the web process: the services of the province behind one door. */
export async function createApp(config: Config, root: Type | DynamicModule = AppModule.forRoot(config)): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: usualBody,
    trustProxy: config.trustedProxies,
    requestIdHeader: false,
    genReqId: (request: { headers: Record<string, string | string[] | undefined> }) => requestId(request.headers['x-request-id']),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    connectionTimeout: 30_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    http: { maxHeaderSize: 16 * 1024 },
    forceCloseConnections: 'idle',
    ...conventions(config),
  });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, { logger: new JsonLogger(config.logLevel), abortOnError: false, bodyParser: false });
  // JSON and files are all the house takes; what comes as anything else gets 415.
  adapter.getInstance().removeContentTypeParser('text/plain');
  await app.register(cookie);
  await app.register(helmet, securityHeaders);
  await app.register(multipart, { limits: { files: 1, fileSize: maximumBytes, fields: 4, parts: 5, headerPairs: 50 } });
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready'] });
  adapter.getInstance().addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', String(request.id));
  });
  allowLargerBodies(adapter.getInstance(), { '/api/v1/province-rules': largestRulesFile });
  keepSignedBodies(adapter.getInstance(), '/api/v1/receipts/');
  await serveDocumentation(app);
  if (config.webDist) await serveSpa(app, config.webDist);
  await assertMoroccanTime(app.get(Database).source);
  app.enableShutdownHooks();
  return app;
}

/** An identifier given by a caller is taken over only where it can do no harm in a log. */
function requestId(given: string | string[] | undefined): string {
  return typeof given === 'string' && /^[\w.:-]{1,64}$/.test(given) ? given : crypto.randomUUID();
}

const securityHeaders = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
    },
  },
  crossOriginOpenerPolicy: { policy: 'same-origin' as const },
  crossOriginResourcePolicy: { policy: 'same-origin' as const },
  referrerPolicy: { policy: 'no-referrer' as const },
  strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
};

