import { isAbsolute, join, resolve } from 'node:path';

/** How this copy of the standalone edition was asked to run. */
export interface Settings {
  root: string;
  apiDist: string;
  webDist: string;
  dataDir: string;
  port: number;
  metricsPort: number;
  inboxPort: number;
  inboxHost: string;
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
  smtpUrl: string | undefined;
  smppUrl: string | undefined;
}

/** Reads the settings from the environment, as described in .env.example. */
export function readSettings(root: string, env: NodeJS.ProcessEnv): Settings {
  const dataDir = env['DATA_DIR'] || '.data';
  return {
    root,
    apiDist: join(root, 'apps/api/dist'),
    webDist: join(root, 'apps/web/dist'),
    dataDir: isAbsolute(dataDir) ? dataDir : resolve(root, dataDir),
    port: portOf(env, 'PORT', 3000),
    metricsPort: portOf(env, 'METRICS_PORT', 9464),
    inboxPort: portOf(env, 'INBOX_PORT', 8025),
    inboxHost: env['INBOX_HOST'] || '127.0.0.1',
    databaseUrl: env['DATABASE_URL'] || undefined,
    redisUrl: env['REDIS_URL'] || undefined,
    smtpUrl: env['SMTP_URL'] || undefined,
    smppUrl: env['SMPP_URL'] || undefined,
  };
}

function portOf(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const value = Number(env[name] || otherwise);
  return Number.isInteger(value) && value > 0 && value < 65536 ? value : otherwise;
}
