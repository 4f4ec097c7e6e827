import { Id, Text } from '../../platform/http/fields.js';

/** What of a case is opened as a case of its own. */
export class OpenChild {
  @Text({ description: 'Its subject in a few words.', example: 'إصلاح عمود الإنارة', min: 5, max: 150 })
  subject: string;

  @Text({ description: 'What of the citizen’s text it is about; the citizen reads it.', example: 'العمود مائل ويهدد المارة.', min: 10, max: 4000 })
  text: string;

  @Id({ description: 'What it is about: a sector of `listSectors`; that of the case where none is given.', example: 'roads', optional: true })
  sectorId?: string;

  @Id({ description: 'The office that shall treat it; the one that treats the case where none is given.', example: 'division-local-authorities', optional: true })
  officeId?: string;
}
