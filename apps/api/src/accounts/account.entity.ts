import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale } from '@nafida/locales';
import { NamedPerson } from './named-person.js';
import type { Role } from './permissions.js';

/** Someone who signs in: a citizen of the province or a member of its staff. */
@Entity('accounts')
export class Account extends NamedPerson {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  username: string;

  @Column('text')
  role: Role;

  @Column('text')
  status: 'awaiting_activation' | 'active' | 'suspended';

  @Column('text', { name: 'office_id', nullable: true })
  officeId: string | null;

  @Column('text')
  locale: Locale;

  @Column('text', { name: 'password_hash', nullable: true, select: false })
  passwordHash: string | null;

  @Column('boolean', { name: 'must_change_password' })
  mustChangePassword: boolean;

  @Column('bytea', { name: 'email_sealed', nullable: true })
  emailSealed: Buffer | null;

  @Column('bytea', { name: 'phone_sealed', nullable: true })
  phoneSealed: Buffer | null;

  @Column('bytea', { name: 'totp_sealed', nullable: true, select: false })
  totpSealed: Buffer | null;

  @Column('timestamptz', { name: 'totp_confirmed_at', nullable: true })
  totpConfirmedAt: Date | null;

  @Column('bigint', { name: 'totp_last_step', nullable: true, select: false })
  totpLastStep: string | null;

  /** What a member of the staff may do beyond the role. */
  @Column('text', { array: true, default: [] })
  rights: string[];

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
