import { ApiProperty } from '@nestjs/swagger';
import { Choice, Flag } from '../../platform/http/fields.js';
import { HitAppointment, type Treatment, treatments } from './agenda.dto.js';
import { Names, NamesField } from './names.dto.js';

export class SaveHoliday {
  @NamesField('The feast, as citizens read it.')
  names: Names;

  @Choice({ description: 'Whether it comes back on a fixed date, or with the moon.', of: ['national', 'religious'], example: 'religious' })
  kind: 'national' | 'religious';

  @Flag({ description: 'True until the moon is seen.', example: true })
  provisional: boolean;

  @Choice({ description: 'What becomes of appointments of the day, as in `saveAgendaRules`.', of: treatments, optional: true })
  hitAppointments?: Treatment;
}

export class HolidayChange {
  @ApiProperty({ description: 'False after a dry run.' })
  saved: boolean;

  @ApiProperty({ description: 'The appointments of the day.', type: [HitAppointment], maxItems: 10_000 })
  hit: HitAppointment[];
}
