export type { CivilDate, Weekday } from './civil-date.js';
export {
  addDays,
  compareDates,
  daysBetween,
  daysInMonth,
  eachDay,
  isCivilDate,
  parseCivilDate,
  weekday,
} from './civil-date.js';
export type { CivilTime } from './civil-time.js';
export { addMinutes, compareTimes, isCivilTime, minutesBetween, parseCivilTime } from './civil-time.js';
export type { PartialDate } from './partial-date.js';
export { earliestOf, isPartialDate, latestOf, parsePartialDate, yearsBetween } from './partial-date.js';
export type { CivilMoment } from './zone.js';
export { assertZone, boundsOfCivilDay, civilNow, instantOf, moroccanZone, startOfCivilDay, toCivil } from './zone.js';
export type { Holiday, HolidayKind, HolidayNames } from './holidays.js';
export { holidayDates, holidayOn } from './holidays.js';
export { addWorkingDays, isWorkingDay, nextWorkingDay, workingDaysBetween } from './working-days.js';
export type { Counting, Deadline, DeadlineClock, Suspension } from './deadline.js';
export { dueDate, isOverdue, remaining } from './deadline.js';
export type { OpeningPeriod, Season, WeeklyPeriod } from './opening-hours.js';
export { isOpenAt, openingOn, seasonOn } from './opening-hours.js';
export type { DateStyle, ReadingLocale } from './format.js';
export { formatDate, formatPartialDate, formatTime } from './format.js';
export { days, months } from './names.js';
