import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the province knows of a citizen beyond the account; contact and identity are sealed at rest. */
@Entity('citizens')
export class Citizen {
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @Column('bytea', { name: 'cin_sealed' })
  cinSealed: Buffer;

  @Column('bytea', { name: 'cin_fingerprint' })
  cinFingerprint: Buffer;

  /** None for who was served at the desk and has no address. */
  @Column('bytea', { name: 'email_fingerprint', nullable: true })
  emailFingerprint: Buffer | null;

  @Column('bytea', { name: 'phone_fingerprint', nullable: true })
  phoneFingerprint: Buffer | null;

  /** `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where day or month are unknown. */
  @Column('text', { name: 'birth_date' })
  birthDate: string;

  @Column('bytea', { name: 'address_sealed' })
  addressSealed: Buffer;

  @Column('text', { name: 'search_name' })
  searchName: string;

  @Column('timestamptz', { name: 'consent_at' })
  consentAt: Date;

  @Column('text', { name: 'consent_version' })
  consentVersion: string;

  @Column('uuid', { name: 'approved_by', nullable: true })
  approvedBy: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
