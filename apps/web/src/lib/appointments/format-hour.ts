import { formatTime } from '@nafida/calendar';
import { currentLanguage } from '../language.js';

/** An hour as it is read: 14:30, in French 14h30. */
export function formatHour(time: string): string {
  return formatTime(time, currentLanguage());
}
