import { join } from 'node:path';
import type { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';

/** What the citizen window is told about the services that were started for it. */
export interface Surroundings {
  databaseUrl: string;
  smtpUrl: string;
  smppUrl: string;
}

/** The environment of the API, its worker, the migrations and the seeds; what a person set wins. */
export function childEnv(settings: Settings, secrets: Secrets, around: Surroundings, given: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return {
    ...given,
    EDITION: 'standalone',
    DATABASE_URL: around.databaseUrl,
    SMTP_URL: around.smtpUrl,
    SMPP_URL: around.smppUrl,
    PORT: String(settings.port),
    METRICS_PORT: String(settings.metricsPort),
    DATA_DIR: settings.dataDir,
    // Node would keep its compiled code in the folder of temporary files, outside the checkout.
    NODE_COMPILE_CACHE: given['NODE_COMPILE_CACHE'] || join(settings.dataDir, 'compile-cache'),
    WEB_DIST: settings.webDist,
    JWT_SECRET: given['JWT_SECRET'] || secrets.jwtSecret,
    DATA_KEY: given['DATA_KEY'] || secrets.dataKey,
    INDEX_KEY: given['INDEX_KEY'] || secrets.indexKey,
    PUBLIC_URL: given['PUBLIC_URL'] || `http://localhost:${settings.port}`,
    PROVINCE: given['PROVINCE'] || 'berkane',
    STAFF_MFA: given['STAFF_MFA'] || 'optional',
  };
}
