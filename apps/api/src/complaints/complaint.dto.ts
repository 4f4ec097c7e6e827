import { ApiProperty } from '@nestjs/swagger';
import { Choice, Decimal, Flag, Id, Text } from '../platform/http/fields.js';

export const kinds = ['complaint', 'suggestion', 'observation'] as const;
export const capacities = ['citizen', 'resident_abroad', 'foreign_resident', 'association', 'company', 'elected', 'legal_representative', 'other'] as const;
export const answerChannels = ['sms', 'email', 'post', 'counter'] as const;

/** What a citizen says when she files a complaint, suggestion or observation; who she is, is known. */
export class SubmitComplaint {
  @Choice({
    description: 'Complaint: harm or dissatisfaction; suggestion: to improve a service; observation: a view on a service (decree 2.17.265, art. 2).',
    example: 'complaint',
    of: kinds,
  })
  kind: (typeof kinds)[number];

  @Choice({ description: 'In which capacity (صفة صاحب الطلب).', example: 'citizen', of: capacities })
  capacity: (typeof capacities)[number];

  @Id({ description: 'What it is about: a sector of `listSectors` (القطاع المعني).', example: 'environment' })
  sectorId: string;

  @Text({ description: 'Subject in a few words (الموضوع).', example: 'إنارة عمومية معطلة بحي السلام', min: 5, max: 150 })
  subject: string;

  @Text({ description: 'What happened, where, since when, what is expected (نص الموضوع).', example: 'منذ أسبوعين والإنارة العمومية معطلة بزنقة 12.', min: 10, max: 4000 })
  body: string;

  @Choice({ description: 'How to receive the answer besides the account (طريقة التوصل بالجواب).', example: 'sms', of: answerChannels })
  answerChannel: (typeof answerChannels)[number];

  @Flag({ description: 'Whether the matter is before a court (معروضة على القضاء). It is filed all the same and gets a reasoned reply (art. 12).', example: false })
  beforeCourt: boolean;

  @Text({ description: 'Address for the answer; that of the account where none is given (العنوان).', max: 300, optional: true })
  address?: string;

  @Text({ description: 'Where it happened (مكان الشكاية).', example: 'زنقة 12، حي السلام، بركان', min: 2, max: 300 })
  place: string;

  @Decimal({ description: 'Latitude of the place, WGS 84, in degrees.', min: 20, max: 37, optional: true })
  placeLatitude?: number;

  @Decimal({ description: 'Longitude of the place, WGS 84, in degrees.', min: -18, max: 0, optional: true })
  placeLongitude?: number;
}

/** What a citizen says about how an own request was treated; all else is known. */
export class ComplainAboutTreatment {
  @Text({ description: 'What was not right, in the citizen’s words. The inspector reads it, and the request it is about.', example: 'مر شهران ولم أتوصل بأي جواب.', min: 10, max: 4000 })
  body: string;
}

export class SectorView {
  @ApiProperty({ example: 'environment' })
  id: string;

  @ApiProperty({ example: 'المشاكل البيئية' })
  name: string;

  @ApiProperty({ type: String, nullable: true, example: 'division-local-authorities', description: 'The office that treats it; null where no division does.' })
  officeId: string | null;

  @ApiProperty({ type: [String], description: 'Everyday words that lead to this sector, in the language of the answer.' })
  keywords: string[];
}

export class SectorList {
  @ApiProperty({ type: [SectorView] })
  items: SectorView[];
}
