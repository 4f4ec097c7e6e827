import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { readConfig } from './platform/config.js';
import { connectionOptions } from './platform/database/connection.js';
import { seedDemo } from './seeding/demo-seed.js';
import { seedProvince } from './seeding/province-seed.js';

const config = readConfig();
const report = (line: string): void => console.log(line);
const source = new DataSource(connectionOptions(config.databaseUrl, 2));
await source.initialize();
try {
  await seedProvince(source, config.province, report);
} finally {
  await source.destroy();
}
if (config.edition === 'standalone') await seedDemo(config, report);
