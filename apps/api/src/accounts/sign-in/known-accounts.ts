import { Injectable } from '@nestjs/common';
import type { Locale } from '@nafida/locales';
import type { EntityManager } from 'typeorm';
import { Database, statement } from '../../platform/database/database.js';
import { Sealer } from '../../platform/sealed.js';
import { normaliseCin, normaliseEmail, normalisePhone } from '../identity.js';
import type { Role } from '../permissions.js';

/** An account as the door needs it: who it is, whether it may come in, and what it must show. */
export interface KnownAccount {
  id: string;
  username: string;
  role: Role;
  status: 'awaiting_activation' | 'active' | 'suspended';
  officeId: string | null;
  firstName: string;
  lastName: string;
  firstNameAr: string;
  lastNameAr: string;
  locale: Locale;
  passwordHash: string | null;
  mustChangePassword: boolean;
  totpSealed: Buffer | null;
  totpConfirmedAt: Date | null;
  cinSealed: Buffer | null;
}

const columns = `a.id, a.username, a.role, a.status, a.office_id as "officeId", a.first_name as "firstName", a.last_name as "lastName",
  a.first_name_ar as "firstNameAr", a.last_name_ar as "lastNameAr", a.locale, a.password_hash as "passwordHash",
  a.must_change_password as "mustChangePassword", a.totp_sealed as "totpSealed", a.totp_confirmed_at as "totpConfirmedAt",
  c.cin_sealed as "cinSealed"`;

const byWhatWasTyped = statement<KnownAccount>(
  'accounts.byWhatWasTyped',
  `select ${columns} from accounts a left join citizens c on c.account_id = a.id
   where a.id in (select id from accounts where username = $1
     union select account_id from citizens where cin_fingerprint = $2
     union select account_id from citizens where email_fingerprint = $3
     union select account_id from citizens where phone_fingerprint = $4)
   limit 2`,
);
const byId = statement<KnownAccount>('accounts.known', `select ${columns} from accounts a left join citizens c on c.account_id = a.id where a.id = $1::uuid`);

/** Recognises who wants to come in by user name, CIN, e-mail or phone. */
@Injectable()
export class KnownAccounts {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  /** Nobody when it fits two: a phone that a family shares proves no one's identity. */
  async find(typed: string, tx?: EntityManager): Promise<KnownAccount | undefined> {
    const found = await this.database.rows(
      byWhatWasTyped,
      [
        plainUsername(typed),
        this.sealer.fingerprint('cin', normaliseCin(typed)),
        this.sealer.fingerprint('email', normaliseEmail(typed)),
        this.sealer.fingerprint('phone', normalisePhone(typed)),
      ],
      tx,
    );
    return found.length === 1 ? found[0] : undefined;
  }

  async get(id: string, tx?: EntityManager): Promise<KnownAccount> {
    const account = await this.database.row(byId, [id], tx);
    if (!account) throw new Error('an account that was just seen is gone');
    return account;
  }

  /** One word for all the ways to write one identifier, to count tries by. */
  static fold(typed: string): string {
    const phone = normalisePhone(typed);
    return phone.startsWith('+212') ? phone : plainUsername(typed).replace(/[\s-]/g, '');
  }
}

function plainUsername(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}
