import { existsSync, readFileSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};
const packings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** Serves the citizens’ and clerks’ pages from the folder they were built into: files that are there, else the one page. */
export async function serveSpa(app: NestFastifyApplication, folder: string): Promise<void> {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) throw new Error(`${page} is not there: build the pages first (pnpm build)`);
  const files = new Set((await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`));
  const html = readFileSync(page);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request, reply) => {
    const path = (request.url.split('?')[0] ?? '/').replace(/\/{2,}/g, '/');
    const foreign = path.startsWith('/api') || path.startsWith('/health');
    if ((request.method !== 'GET' && request.method !== 'HEAD') || foreign) return;
    if (files.has(path) && path !== '/index.html' && !path.startsWith('/.vite/')) return sendFile(request, reply, folder, path, files);
    // An address of the SPA has no extension; a missing file is a missing file.
    if (extname(path) !== '') return;
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html);
  });
}

async function sendFile(request: FastifyRequest, reply: FastifyReply, folder: string, path: string, files: ReadonlySet<string>): Promise<FastifyReply | undefined> {
  const accepted = request.headers['accept-encoding'] ?? '';
  const packed = packings.find(([name, suffix]) => accepted.includes(name) && files.has(path + suffix));
  // A newer build may have taken the file's place since this process started: then it is simply not there.
  const file = await open(join(folder, path + (packed?.[1] ?? ''))).catch(() => undefined);
  if (!file) return undefined;
  if (packed) void reply.header('content-encoding', packed[0]).header('vary', 'accept-encoding');
  void reply.type(types[extname(path)] ?? 'application/octet-stream');
  // Names of built files carry a hash of their content.
  void reply.header('cache-control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
  return reply.send(file.createReadStream());
}
