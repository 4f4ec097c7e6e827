import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { ConfigError, readConfig } from './platform/config.js';
import { Database } from './platform/database/database.js';
import { assertMoroccanTime } from './platform/database/zone.js';
import { JsonLogger } from './platform/json-logger.js';

/** The job process: sends what waits to be sent. Any number of them may run beside the web processes. */
try {
  const config = readConfig();
  const house = await NestFactory.createApplicationContext(AppModule.forRoot(config, 'worker'), { logger: new JsonLogger(config.logLevel), abortOnError: false });
  await assertMoroccanTime(house.get(Database).source);
  house.enableShutdownHooks();
  process.once('disconnect', () => void house.close().finally(() => process.exit(0)));
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
}
