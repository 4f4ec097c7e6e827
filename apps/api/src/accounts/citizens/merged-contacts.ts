import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, statement } from '../../platform/database/database.js';
import { CitizenContacts } from '../citizen-contacts.js';

/** Sealed, and found by its fingerprint; both in base64. */
interface Address {
  sealed: string;
  fingerprint: string;
}

/** What the account that was given up had, and which of it the other one took over: enough to give it back. */
export interface LeftContacts {
  phone: Address | null;
  email: Address | null;
  taken: ('phone' | 'email')[];
}

interface ContactRow {
  id: string;
  status: string;
  phone: Address | null;
  email: Address | null;
}

const address = (kind: 'phone' | 'email'): string =>
  `case when a.${kind}_sealed is not null and c.${kind}_fingerprint is not null then jsonb_build_object('sealed', encode(a.${kind}_sealed, 'base64'), 'fingerprint', encode(c.${kind}_fingerprint, 'base64')) end as ${kind}`;

const readContacts = statement<ContactRow>(
  'accounts.mergedContacts',
  `select a.id, a.status, ${address('phone')}, ${address('email')} from accounts a join citizens c on c.account_id = a.id where a.id in ($1::uuid, $2::uuid) for update`,
);
const writeContacts = statement<never>(
  'accounts.writeContacts',
  `with account as (update accounts set phone_sealed = decode($2, 'base64'), email_sealed = decode($4, 'base64') where id = $1::uuid)
   update citizens set phone_fingerprint = decode($3, 'base64'), email_fingerprint = decode($5, 'base64') where account_id = $1::uuid`,
);

/**
 * Sees to phone and e-mail when two accounts become one. What the first account lacks and the second had proved to be its
 * own it takes over; the second keeps nothing, so that a phone or an e-mail leads to one account only.
 */
@Injectable()
export class MergedContacts {
  constructor(
    private readonly database: Database,
    private readonly contacts: CitizenContacts,
  ) {}

  /** The citizen is told at every address that either account had. */
  async join(mergedId: string, keptId: string, tx: EntityManager): Promise<LeftContacts> {
    const [kept, merged] = await this.read(keptId, mergedId, tx);
    const former = await this.contacts.addresseeOf(mergedId, tx);
    // An address proves itself when the account is opened with the code or the link that was sent to it.
    const proved = merged.status !== 'awaiting_activation';
    const taken = (['phone', 'email'] as const).filter((kind) => proved && kept[kind] === null && merged[kind] !== null);
    const after = { ...kept, ...Object.fromEntries(taken.map((kind) => [kind, merged[kind]])) };
    await this.write(mergedId, { phone: null, email: null }, tx);
    await this.write(keptId, after, tx);
    await this.contacts.tell(keptId, 'accounts.accountsMerged', tx);
    const { email, phone } = await this.contacts.addresseeOf(keptId, tx);
    const elsewhere = { email: former.email === email ? null : former.email, phone: former.phone === phone ? null : former.phone };
    await this.contacts.tell(keptId, 'accounts.accountsMerged', tx, {}, elsewhere);
    return { phone: merged.phone, email: merged.email, taken };
  }

  /** What was taken over and has not been changed since goes back. */
  async part(mergedId: string, keptId: string, left: LeftContacts, tx: EntityManager): Promise<void> {
    const [kept] = await this.read(keptId, mergedId, tx);
    const back = left.taken.filter((kind) => kept[kind]?.fingerprint === left[kind]?.fingerprint);
    await this.write(keptId, { ...kept, ...Object.fromEntries(back.map((kind) => [kind, null])) }, tx);
    await this.write(mergedId, left, tx);
  }

  private async read(keptId: string, mergedId: string, tx: EntityManager): Promise<[ContactRow, ContactRow]> {
    const rows = await this.database.rows(readContacts, [keptId, mergedId], tx);
    const [kept, merged] = [keptId, mergedId].map((id) => rows.find((row) => row.id === id));
    if (!kept || !merged) throw new Error('an account that is to be merged is gone');
    return [kept, merged];
  }

  private async write(id: string, { phone, email }: Pick<ContactRow, 'phone' | 'email'>, tx: EntityManager): Promise<void> {
    await this.database.rows(writeContacts, [id, phone?.sealed ?? null, phone?.fingerprint ?? null, email?.sealed ?? null, email?.fingerprint ?? null], tx);
  }
}
