import type { CivilDate } from '@nafida/calendar';
import type { Variables } from '@nafida/locales';
import { Conflict } from '../../platform/problem.js';

/** Where somebody wanted to go, and when. */
export interface Wish {
  officeId: string;
  objectId: string;
  date: CivilDate;
}

export type SlotRefusal = 'slot_taken' | 'slot_in_the_past' | 'slot_off_grid' | 'day_closed' | 'beyond_horizon' | 'too_soon' | 'hold_expired';

/** A choice that can not be had, by somebody who will want to know what can. */
export class SlotRefused extends Conflict {
  constructor(
    code: SlotRefusal,
    readonly wish: Wish,
    variables: Variables = {},
  ) {
    super(code, variables);
  }
}
