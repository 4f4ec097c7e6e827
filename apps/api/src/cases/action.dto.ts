import { ApiProperty } from '@nestjs/swagger';

export class ChoiceView {
  @ApiProperty({ example: 'not_competent' })
  value: string;

  @ApiProperty({ example: 'عدم الاختصاص' })
  label: string;
}

/** A field that an action asks for. */
export class ActionFieldView {
  @ApiProperty({ description: 'Its name in `performCaseAction`.', example: 'message' })
  name: string;

  @ApiProperty({ enum: ['text', 'date', 'number', 'choice', 'choices', 'rating', 'office', 'colleagues'], description: 'What is typed or chosen; `choices` takes a list of values, `colleagues` one of ids of `listCaseColleagues`.' })
  kind: 'text' | 'date' | 'number' | 'choice' | 'choices' | 'rating' | 'office' | 'colleagues';

  @ApiProperty({ description: 'Label in the language of the answer.' })
  label: string;

  @ApiProperty({ required: true })
  required: boolean;

  @ApiProperty({ required: false, description: 'Longest text, in characters.' })
  maxLength?: number;

  @ApiProperty({ required: false, description: 'Largest number.' })
  max?: number;

  @ApiProperty({ required: false, type: [ChoiceView], description: 'What may be chosen.' })
  choices?: ChoiceView[];
}

/** Something this reader may do to the case now. */
export class ActionView {
  @ApiProperty({ example: 'requestInformation', description: 'The verb for `performCaseAction`.' })
  name: string;

  @ApiProperty({ example: 'طلب توضيح' })
  label: string;

  @ApiProperty({ required: false, type: [ActionFieldView], description: 'What it asks for, if anything.' })
  input?: ActionFieldView[];

  @ApiProperty({ required: false, description: 'The article of law that provides for it.', example: 'decree 2.17.265, art. 11' })
  law?: string;
}
