import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { Allow, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { DeskPerson } from '../../accounts/desk-person.dto.js';
import { Id, Words } from '../../platform/http/fields.js';

/** A case that a clerk opens for who stands at the counter. */
export class FileAtDesk {
  @Id({ description: 'The service, as `listServices` names it.', example: 'certificates' })
  service: string;

  @Id({ description: 'The citizen, found in `searchCitizens`; or give `person`.', optional: true })
  citizenId?: string;

  @ApiProperty({ type: DeskPerson, required: false, description: 'Who has no account yet, as the card describes them.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => DeskPerson)
  person?: DeskPerson;

  @Words({ description: 'Published documents of the service that the person did not bring; the receipt lists them once (law 55-19 art. 10).', example: ['utility_bill'], max: 20, maxLength: 60, optional: true })
  missing?: string[];

  @ApiProperty({ type: Object, additionalProperties: true, description: 'What the citizen would give to the operation of the service, such as `requestCertificate`.' })
  @Allow()
  @IsObject()
  input: Record<string, unknown>;
}
