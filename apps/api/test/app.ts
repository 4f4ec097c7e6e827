import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccessGuard } from '../src/accounts/access.guard.js';
import { AccountsModule } from '../src/accounts/accounts.module.js';
import { createApp } from '../src/app.js';
import { Announcements, type Happening } from '../src/platform/announcements.js';
import { Clock } from '../src/platform/clock.js';
import { type Config, readConfig } from '../src/platform/config.js';
import { Database } from '../src/platform/database/database.js';
import { InputPipe } from '../src/platform/http/input.pipe.js';
import { ProblemFilter } from '../src/platform/http/problem.filter.js';
import { PlatformModule } from '../src/platform/platform.module.js';
import { createDatabase } from './database.js';
import { settle } from './province.js';

/** A clock that a test moves. */
export class TestClock extends Clock {
  private ahead = 0;

  override now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  set(at: string): void {
    this.ahead = Date.parse(at) - Date.now();
  }

  advance(span: { seconds?: number; minutes?: number; hours?: number; days?: number }): void {
    const { seconds = 0, minutes = 0, hours = 0, days = 0 } = span;
    this.ahead += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
  }
}

/** The house with its doors open on a port of its own, on a database of its own. */
export interface House {
  app: NestFastifyApplication;
  url: string;
  config: Config;
  clock: TestClock;
  database: Database;
  /** What was announced, oldest first. */
  happenings: Happening[];
  close(): Promise<void>;
}

/** Opens the whole house as the web process does; or, where services are named, the accounts with these alone. */
export async function openHouse(changes: Partial<Config> = {}, services?: (Type | DynamicModule)[]): Promise<House> {
  const config: Config = { ...testConfig(await createDatabase()), ...changes };
  const app = await createApp(config, services && partOfTheHouse(config, services));
  const clock = new TestClock();
  const given = app.get(Clock);
  given.now = () => clock.now();
  const happenings: Happening[] = [];
  app.get(Announcements).listen(async (happening) => void happenings.push(happening));
  const database = app.get(Database);
  await settle(database, app);
  await app.listen(0, '127.0.0.1');
  const url = `${await app.getUrl()}/api/v1`;
  const close = async (): Promise<void> => {
    await app.close();
    rmSync(config.attachmentsDir, { recursive: true, force: true });
  };
  return { app, url, config, clock, database, happenings, close };
}

function partOfTheHouse(config: Config, services: (Type | DynamicModule)[]): DynamicModule {
  return {
    module: PartOfTheHouse,
    imports: [PlatformModule.forRoot(config), AccountsModule, ...services],
    providers: [
      { provide: APP_GUARD, useClass: AccessGuard },
      { provide: APP_PIPE, useClass: InputPipe },
      { provide: APP_FILTER, useClass: ProblemFilter },
    ],
  };
}

@Module({})
class PartOfTheHouse {}

function testConfig(databaseUrl: string): Config {
  const key = Buffer.alloc(32, 7).toString('base64');
  return readConfig({
    EDITION: 'standalone',
    DATABASE_URL: databaseUrl,
    JWT_SECRET: 'a secret that only the tests know, 40 signs',
    DATA_KEY: key,
    INDEX_KEY: Buffer.alloc(32, 9).toString('base64'),
    STAFF_MFA: 'optional',
    PUBLIC_URL: 'https://nafida.test',
    ATTACHMENTS_DIR: mkdtempSync(join(tmpdir(), 'nafida-attachments-')),
    // Made once: a key of its own for each house would only cost time.
    SPECIMEN_KEY: join(tmpdir(), 'nafida-specimen.pem'),
    LOG_LEVEL: 'error',
  });
}
