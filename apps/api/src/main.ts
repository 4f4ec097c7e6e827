import 'reflect-metadata';
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { startWeb } = await import('./web.js');
await startWeb();
