import { ApiProperty } from '@nestjs/swagger';

/** A document of the province in the case it belongs to. */
export class CaseDocumentView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'residence-certificate' })
  kind: string;

  @ApiProperty({ example: 'شهادة السكنى' })
  label: string;

  @ApiProperty({ example: '2026/A5/000123', description: 'Year, code of the office, running number; unique for its kind.' })
  number: string;

  @ApiProperty({ format: 'date-time' })
  issuedAt: string;

  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'The last day on which it is valid; null where it does not expire.' })
  validUntil: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  revokedAt: string | null;

  @ApiProperty({ example: '/api/v1/documents/2f1c…', description: 'Where its reader gets the signed PDF.' })
  href: string;
}

export const documentStates = ['valid', 'expired', 'revoked'] as const;
export type DocumentState = (typeof documentStates)[number];

/** What anyone learns who was shown a document: enough to trust it or not, and no more. */
export class VerifiedDocumentView {
  @ApiProperty({ enum: documentStates })
  status: DocumentState;

  @ApiProperty({ example: 'وثيقة صحيحة' })
  statusLabel: string;

  @ApiProperty({ example: 'residence-certificate' })
  kind: string;

  @ApiProperty({ example: 'شهادة السكنى' })
  label: string;

  @ApiProperty({ example: '2026/A5/000123' })
  number: string;

  @ApiProperty({ example: 'الملحقة الإدارية الخامسة', description: 'The office that issued it.' })
  office: string;

  @ApiProperty({ format: 'date', description: 'Moroccan civil date.' })
  issuedOn: string;

  @ApiProperty({ example: 'أ••• ب•••', description: 'The initials of the person it is about.' })
  holderMasked: string;

  @ApiProperty({ type: String, nullable: true, format: 'date' })
  validUntil: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date' })
  revokedOn: string | null;

  @ApiProperty({ description: 'Signed with a trial key: of no value.' })
  specimen: boolean;

  @ApiProperty({ description: 'SHA-256 of the signed PDF in hexadecimal: who holds the file compares it without sending it.', minLength: 64, maxLength: 64 })
  sha256: string;
}
