import { Flag, Id, Text, Whole, Words } from '../platform/http/fields.js';
import { TakesMore } from '../platform/http/input.pipe.js';

/** What someone wants to do to a case; fields that only one service asks for stand beside these, under their names in `actions`. */
@TakesMore()
export class PerformAction {
  @Text({ description: 'The verb, one of the `actions` of the case.', example: 'requestInformation', max: 40 })
  action: string;

  @Whole({ description: 'The version that was seen; or send `If-Match`.', example: 2, min: 1, max: 1_000_000, optional: true })
  version?: number;

  @Text({ description: 'Text of a question, answer, reply or note.', max: 8000, optional: true })
  message?: string;

  @Text({ description: 'Code of the reason, where the action asks for one.', example: 'not_competent', max: 60, optional: true })
  reason?: string;

  @Whole({ description: 'Satisfaction from 1 (not at all) to 5 (very).', min: 1, max: 5, optional: true })
  rating?: number;

  @Id({ description: 'The office a case is passed on to.', example: 'division-local-authorities', optional: true })
  officeId?: string;

  @Whole({ description: 'Days by which the deadline is extended.', min: 1, max: 60, optional: true })
  days?: number;

  @Words({ description: 'Codes of the documents asked for.', example: ['proof_of_address'], max: 20, maxLength: 60, optional: true })
  documents?: string[];

  @Flag({ description: 'Closes the case although cases opened from it are still open; without it 409 `children_open` names them.', optional: true })
  leaveChildrenOpen?: boolean;

  @Words({ description: 'Ids of colleagues who are called to the case, of `listCaseColleagues`; with an internal note. Each hears of it by e-mail and finds the case in the view `mentions` until it is opened.', max: 10, maxLength: 64, optional: true })
  mentions?: string[];
}
