import { ApiProperty } from '@nestjs/swagger';

/** The names of a person in both scripts, as the identity card has them. */
export class PersonNames {
  @ApiProperty({ description: 'First name, Latin letters.', example: 'Amina', maxLength: 60 })
  firstName: string;

  @ApiProperty({ description: 'Last name, Latin letters.', example: 'Berkani', maxLength: 60 })
  lastName: string;

  @ApiProperty({ description: 'First name, Arabic letters.', example: 'أمينة', maxLength: 60 })
  firstNameAr: string;

  @ApiProperty({ description: 'Last name, Arabic letters.', example: 'البركاني', maxLength: 60 })
  lastNameAr: string;
}
