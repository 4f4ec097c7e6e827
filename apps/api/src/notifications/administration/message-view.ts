import { type Locale, translate } from '@nafida/locales';
import { maskEmail, maskPhone } from '../../accounts/mask.js';
import type { Sealer } from '../../platform/sealed.js';
import type { Message } from './messages.dto.js';
import type { MessageRow } from './message-statements.js';

const waits = new Set(['queued', 'sending']);
const failures = new Set(['failed', 'technical_failure']);

/** A message as staff see it; its words stay sealed, its address is masked. */
export function messageView({ recipient, secret, fallbackOf, ...row }: MessageRow, sealer: Sealer, locale: Locale): Message {
  const address = sealer.open(recipient);
  return {
    ...row,
    label: translate(locale, `notifications:${row.event}.label`),
    to: row.channel === 'email' ? maskEmail(address) : maskPhone(address),
    statusLabel: translate(locale, `notifications:statuses.${row.status}`),
    nextAttemptAt: waits.has(row.status) ? row.nextAttemptAt : null,
    fallback: fallbackOf !== null,
    resendable: failures.has(row.status) && !secret,
  };
}
