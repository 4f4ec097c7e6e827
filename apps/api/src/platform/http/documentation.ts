import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const document = new URL('../../../openapi.json', import.meta.url);
const assets = ['swagger-ui.css', 'swagger-ui-bundle.js'] as const;

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Nafida API</title><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><main id="documentation"></main><script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`;
const start = `SwaggerUIBundle({ url: '/api/openapi.json', domNode: document.getElementById('documentation'), deepLinking: true, persistAuthorization: false, validatorUrl: null });`;
/** The documentation draws its icons and colours with inline styles; nothing else is opened. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";

/** Serves the OpenAPI document, and its interactive page from files of our own. */
export async function serveDocumentation(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  fastify.get('/api/openapi.json', (_, reply) => {
    if (!existsSync(document)) return reply.callNotFound();
    return reply.type('application/json; charset=utf-8').header('cache-control', 'no-cache').send(readFileSync(document));
  });
  fastify.get('/api/docs', (_, reply) => reply.type('text/html; charset=utf-8').header('content-security-policy', policy).send(page));
  fastify.get('/api/docs/start.js', (_, reply) => reply.type('text/javascript; charset=utf-8').send(start));
  for (const name of assets) {
    const type = name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8';
    fastify.get(`/api/docs/${name}`, (_, reply) => reply.type(type).header('cache-control', 'public, max-age=3600').send(readFileSync(join(folder, name))));
  }
}
