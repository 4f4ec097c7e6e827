import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { guardianLinks, subjects } from './passport-request.dto.js';

/** What a request for passport data remembers beyond its case; numbers and dates of passports are sealed. */
@Entity('passport_requests')
export class PassportRequest {
  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId: string;

  @Column('date', { name: 'event_date' })
  eventDate: string;

  @Column('text', { name: 'event_place' })
  eventPlace: string;

  @Column('text')
  circumstances: string;

  @Column('text')
  subject: (typeof subjects)[number];

  @Column('text', { name: 'guardian_link', nullable: true })
  guardianLink: (typeof guardianLinks)[number] | null;

  @Column('text', { name: 'ward_first_name', nullable: true })
  wardFirstName: string | null;

  @Column('text', { name: 'ward_last_name', nullable: true })
  wardLastName: string | null;

  @Column('text', { name: 'ward_first_name_ar', nullable: true })
  wardFirstNameAr: string | null;

  @Column('text', { name: 'ward_last_name_ar', nullable: true })
  wardLastNameAr: string | null;

  @Column('bytea', { name: 'number_given_sealed', nullable: true })
  numberGivenSealed: Buffer | null;

  @Column('bytea', { name: 'data_sealed', nullable: true })
  dataSealed: Buffer | null;

  @Column('text', { name: 'refusal_reason', nullable: true })
  refusalReason: string | null;

  @Column('uuid', { name: 'document_id', nullable: true })
  documentId: string | null;
}
