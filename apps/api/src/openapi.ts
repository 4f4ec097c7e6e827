import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { readConfig } from './platform/config.js';
import { describeApi } from './platform/http/openapi.js';

// Only the shape of the house is read: nothing connects anywhere.
const nowhere = { DATABASE_URL: 'postgres://localhost/none', JWT_SECRET: 'x'.repeat(32), DATA_KEY: Buffer.alloc(32).toString('base64'), INDEX_KEY: Buffer.alloc(32).toString('base64') };
const app = await NestFactory.create(AppModule.forRoot(readConfig(nowhere)), new FastifyAdapter(), { preview: true, logger: false });
app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready'] });
const text = `${JSON.stringify(describeApi(app), null, 2)}\n`;
const file = new URL('../openapi.json', import.meta.url);

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== text) {
    console.error('apps/api/openapi.json differs from the code: run `pnpm openapi` and look at what changed');
    process.exit(1);
  }
} else {
  writeFileSync(file, text);
}
process.exit(0);
