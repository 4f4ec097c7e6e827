import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { certificateLanguages, purposes } from './certificate.dto.js';
import type { enquiryResults } from './certificate.workflow.js';

/** What a request for a residence certificate remembers beyond its case. */
@Entity('certificates')
export class Certificate {
  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId: string;

  @Column('text')
  purpose: (typeof purposes)[number];

  @Column('text', { name: 'purpose_text', nullable: true })
  purposeText: string | null;

  @Column('text')
  language: (typeof certificateLanguages)[number];

  @Column('text', { nullable: true })
  enquiry: (typeof enquiryResults)[number] | null;

  @Column('text', { name: 'refusal_reason', nullable: true })
  refusalReason: string | null;

  @Column('uuid', { name: 'document_id', nullable: true })
  documentId: string | null;
}
