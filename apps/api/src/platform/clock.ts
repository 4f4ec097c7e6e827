import { Injectable } from '@nestjs/common';
import { type CivilDate, toCivil } from '@nafida/calendar';

/** The one place where the time is asked, so that a test can hold it still. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today as the wall calendar of the province's offices shows it. */
  today(): CivilDate {
    return toCivil(this.now()).date;
  }
}
