import { readFileSync } from 'node:fs';

/** How an HTTP gateway wants to be asked; `{{to}}`, `{{text}}`, `{{sender}}` and `{{id}}` stand in address and body. */
export interface HttpSmsSettings {
  url: string;
  method?: 'POST' | 'PUT' | 'GET';
  headers?: Record<string, string>;
  body?: string;
  /** Where its answer holds the name of the message: `messages.0.id`. */
  idPath: string;
  /** Statuses that say the message will never be taken. */
  refusals?: number[];
}

/** How its receipts are read: JSON or a form, signed with a shared secret. */
export interface ReceiptSettings {
  secret: string;
  idPath: string;
  statusPath: string;
  delivered: string[];
  failed: string[];
}

/** One way to the phones: an SMS centre (`smpp`) or an HTTP gateway (`http`). */
export interface SmsProviderSettings {
  name: string;
  /** Its share of the messages, compared with the others. */
  weight: number;
  perSecond?: number;
  /** In dirhams. */
  costPerPart?: number;
  smpp?: string;
  http?: HttpSmsSettings;
  receipts?: ReceiptSettings;
}

/** Reads the file of the SMS providers; throws where it cannot be meant so. */
export function readSmsProviders(file: string): SmsProviderSettings[] {
  const providers = JSON.parse(readFileSync(file, 'utf8')) as Partial<SmsProviderSettings>[];
  if (!Array.isArray(providers) || providers.length === 0) throw new Error('a list of providers was expected');
  const names = new Set<string>();
  return providers.map(({ name = '', weight = 1, ...rest }) => {
    const fault = (what: string): Error => new Error(`SMS provider "${name}": ${what}`);
    if (!/^[a-z0-9-]{1,30}$/.test(name) || names.has(name) || name === simulated) throw fault('needs a name of its own in lower-case letters');
    names.add(name);
    if (!(weight > 0)) throw fault('weight must be positive');
    if ((rest.smpp === undefined) === (rest.http === undefined)) throw fault('is reached by either smpp or http');
    if (rest.http && (!URL.canParse(rest.http.url) || !rest.http.idPath)) throw fault('http needs url and idPath');
    if (rest.perSecond !== undefined && !(rest.perSecond >= 1)) throw fault('perSecond must be at least 1');
    if (rest.receipts && (rest.receipts.secret ?? '').length < 16) throw fault('the secret of its receipts needs 16 characters');
    return { name, weight, ...rest };
  });
}

/** The provider that only acts as one. */
export const simulated = 'simulated';
