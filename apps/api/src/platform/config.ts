import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCivilTime } from '@nafida/calendar';
import type { QuietHours } from './queue/quiet-hours.js';
import { readSmsProviders, type SmsProviderSettings } from './sms/sms-settings.js';

/** What the machine that runs the province's window decides: addresses, secrets, switches. Read once, at start. */
export interface Config {
  edition: 'standalone' | 'production';
  databaseUrl: string;
  redisUrl: string | null;
  smtpUrl: string | null;
  /** The one SMS centre, where no list of providers is given. */
  smppUrl: string | null;
  smsProviders: SmsProviderSettings[];
  /** Signs e-mails in the name of the domain. */
  dkim: { domainName: string; keySelector: string; privateKey: string } | null;
  /** Signs what the mail provider says of addresses that took nothing. */
  bounceSecret: string | null;
  messages: {
    quietHours: QuietHours | null;
    /** SMS that are not urgent, for one citizen. */
    smsPerDay: number | null;
    smsPerSecond: number | null;
    mailPerSecond: number | null;
    simulatedNumbers: boolean;
  };
  mailFrom: string;
  smsSender: string;
  host: string;
  port: number;
  metricsPort: number;
  publicUrl: string;
  province: string;
  webDist: string | null;
  attachmentsDir: string;
  jwtSecret: string;
  /** Encrypts personal data at rest (AES-256-GCM). */
  dataKey: Buffer;
  /** Keys the fingerprints by which encrypted data are found again (HMAC-SHA-256). */
  indexKey: Buffer;
  /** What documents are signed with: PEM files of the province; in the standalone edition, a self-made key whose documents are specimens. */
  signing: { key: string | null; certificate: string | null; specimenFile: string | null };
  staffMfa: 'required' | 'optional';
  rateLimits: boolean;
  logLevel: string;
  /** Addresses of the reverse proxies whose X-Forwarded-For is believed. */
  trustedProxies: string[] | false;
}

export const CONFIG = Symbol('Config');

export class ConfigError extends Error {}

type Environment = Record<string, string | undefined>;

export function readConfig(env: Environment = process.env): Config {
  const edition = oneOf(env, 'EDITION', ['production', 'standalone'] as const, 'production');
  const rateLimits = oneOf(env, 'RATE_LIMITS', ['on', 'off'] as const, 'on') === 'on';
  if (!rateLimits && edition === 'production') throw new ConfigError('RATE_LIMITS=off is refused in production');
  const staffMfa = oneOf(env, 'STAFF_MFA', ['required', 'optional'] as const, 'required');
  if (staffMfa === 'optional' && edition === 'production') throw new ConfigError('STAFF_MFA=optional is refused in production');
  const signing = { key: env['SIGNING_KEY'] || null, certificate: env['SIGNING_CERTIFICATE'] || null };
  if ((signing.key === null) !== (signing.certificate === null)) throw new ConfigError('SIGNING_KEY and SIGNING_CERTIFICATE belong together: see .env.example');
  const port = number(env, 'PORT', 3000);
  const dataDir = env['DATA_DIR'] ?? '.data';
  return {
    edition,
    databaseUrl: required(env, 'DATABASE_URL'),
    redisUrl: env['REDIS_URL'] || null,
    smtpUrl: env['SMTP_URL'] || null,
    smppUrl: env['SMPP_URL'] || null,
    smsProviders: env['SMS_PROVIDERS'] ? fromFile('SMS_PROVIDERS', env['SMS_PROVIDERS'], readSmsProviders) : [],
    dkim: readDkim(env),
    bounceSecret: env['BOUNCE_SECRET'] ? secret(env, 'BOUNCE_SECRET') : null,
    messages: readMessageSettings(env, edition),
    mailFrom: env['MAIL_FROM'] ?? 'Nafida <nafida@localhost>',
    smsSender: env['SMS_SENDER'] ?? 'NAFIDA',
    host: env['HOST'] ?? (edition === 'standalone' ? '127.0.0.1' : '0.0.0.0'),
    port,
    metricsPort: number(env, 'METRICS_PORT', 9464),
    publicUrl: (env['PUBLIC_URL'] ?? `http://localhost:${port}`).replace(/\/$/, ''),
    province: env['PROVINCE'] ?? 'berkane',
    webDist: env['WEB_DIST'] || null,
    attachmentsDir: env['ATTACHMENTS_DIR'] ?? join(dataDir, 'attachments'),
    jwtSecret: secret(env, 'JWT_SECRET'),
    dataKey: key(env, 'DATA_KEY'),
    indexKey: key(env, 'INDEX_KEY'),
    signing: { ...signing, specimenFile: edition === 'standalone' ? (env['SPECIMEN_KEY'] ?? join(dataDir, 'signing', 'specimen.pem')) : null },
    staffMfa,
    rateLimits,
    logLevel: env['LOG_LEVEL'] ?? 'info',
    trustedProxies: env['TRUSTED_PROXIES'] ? env['TRUSTED_PROXIES'].split(',').map((address) => address.trim()) : false,
  };
}

function readMessageSettings(env: Environment, edition: Config['edition']): Config['messages'] {
  const production = edition === 'production';
  const limit = (name: string, otherwise: number): number | null => number(env, name, otherwise) || null;
  return {
    quietHours: readQuietHours(env['QUIET_HOURS'] || (production ? '21:00-08:00' : 'none')),
    smsPerDay: limit('SMS_PER_DAY', production ? 20 : 0),
    smsPerSecond: limit('SMS_PER_SECOND', 0),
    mailPerSecond: limit('MAIL_PER_SECOND', 0),
    simulatedNumbers: oneOf(env, 'SIMULATED_NUMBERS', ['on', 'off'] as const, production ? 'off' : 'on') === 'on',
  };
}

function readQuietHours(text: string): QuietHours | null {
  if (text === 'none') return null;
  const [from = '', to = '', ...more] = text.split('-');
  if (!isCivilTime(from) || !isCivilTime(to) || more.length > 0) throw new ConfigError('QUIET_HOURS is written 21:00-08:00, or none');
  return { from, to };
}

function readDkim(env: Environment): Config['dkim'] {
  const { DKIM_DOMAIN: domainName, DKIM_SELECTOR: keySelector, DKIM_KEY: key } = env;
  if (!domainName && !keySelector && !key) return null;
  if (!domainName || !keySelector || !key) throw new ConfigError('DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY belong together: see .env.example');
  return { domainName, keySelector, privateKey: fromFile('DKIM_KEY', key, (file) => readFileSync(file, 'utf8')) };
}

function fromFile<T>(name: string, file: string, read: (file: string) => T): T {
  try {
    return read(file);
  } catch (error) {
    throw new ConfigError(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function required(env: Environment, name: string): string {
  const value = env[name];
  if (!value) throw new ConfigError(`${name} is not set: see .env.example`);
  return value;
}

function secret(env: Environment, name: string): string {
  const value = required(env, name);
  if (value.length < 32) throw new ConfigError(`${name} must have at least 32 characters`);
  return value;
}

function key(env: Environment, name: string): Buffer {
  const value = Buffer.from(required(env, name), 'base64');
  if (value.length !== 32) throw new ConfigError(`${name} must be 32 bytes in base64`);
  return value;
}

function number(env: Environment, name: string, otherwise: number): number {
  const value = env[name];
  if (value === undefined || value === '') return otherwise;
  if (!/^\d+$/.test(value)) throw new ConfigError(`${name} must be a number`);
  return Number(value);
}

function oneOf<T extends string>(env: Environment, name: string, values: readonly T[], otherwise: T): T {
  const value = env[name];
  if (value === undefined || value === '') return otherwise;
  const known = values.find((candidate) => candidate === value);
  if (!known) throw new ConfigError(`${name} must be one of ${values.join(', ')}`);
  return known;
}
