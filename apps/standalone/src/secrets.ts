import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What this copy alone knows: keys of sign-in, of personal data and of their index; the database password. */
export interface Secrets {
  jwtSecret: string;
  dataKey: string;
  indexKey: string;
  databasePassword: string;
}

export function secretsFile(dataDir: string): string {
  return join(dataDir, 'secrets.json');
}

/** Makes the secrets on the first start and finds them again on all others. */
export function loadSecrets(dataDir: string): Secrets {
  const file = secretsFile(dataDir);
  // 0711: the account of PostgreSQL passes through to its own folder and lists nothing.
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  if (existsSync(file)) {
    chmodSync(file, 0o600);
    return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  }
  const secrets: Secrets = {
    jwtSecret: randomBytes(32).toString('base64'),
    dataKey: randomBytes(32).toString('base64'),
    indexKey: randomBytes(32).toString('base64'),
    databasePassword: randomBytes(24).toString('hex'),
  };
  // Renamed into place: a start that is killed here leaves no half of a file.
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}
