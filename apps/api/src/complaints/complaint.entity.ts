import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { inadmissibleReasons } from './complaint.workflow.js';

/** What a complaint remembers beyond its case. */
@Entity('complaints')
export class Complaint {
  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId: string;

  @Column('text')
  capacity: string;

  @Column('text', { name: 'sector_id' })
  sectorId: string;

  @Column('text')
  body: string;

  @Column('text', { name: 'answer_channel' })
  answerChannel: string;

  @Column('boolean', { name: 'before_court' })
  beforeCourt: boolean;

  @Column('text', { nullable: true })
  address: string | null;

  @Column('text')
  place: string;

  @Column('text', { name: 'inadmissible_reason', nullable: true })
  inadmissibleReason: (typeof inadmissibleReasons)[number] | null;
}
