import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale } from '@nafida/locales';
import { NamedPerson } from '../named-person.js';
import type { RegistrationStatus } from './registration.dto.js';

/** A person who asks for an account, until the office has checked who they are. */
@Entity('registrations')
export class Registration extends NamedPerson {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  reference: string;

  @Column('text')
  status: RegistrationStatus;

  @Column('text', { name: 'office_id' })
  officeId: string;

  @Column('bytea', { name: 'cin_sealed' })
  cinSealed: Buffer;

  @Column('bytea', { name: 'cin_fingerprint' })
  cinFingerprint: Buffer;

  @Column('text', { name: 'birth_date' })
  birthDate: string;

  @Column('bytea', { name: 'email_sealed' })
  emailSealed: Buffer;

  @Column('bytea', { name: 'phone_sealed' })
  phoneSealed: Buffer;

  @Column('bytea', { name: 'address_sealed' })
  addressSealed: Buffer;

  @Column('text')
  locale: Locale;

  @Column('timestamptz', { name: 'consent_at' })
  consentAt: Date;

  @Column('text', { name: 'consent_version' })
  consentVersion: string;

  @Column('timestamptz', { name: 'submitted_at' })
  submittedAt: Date;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('uuid', { name: 'account_id', nullable: true })
  accountId: string | null;
}
