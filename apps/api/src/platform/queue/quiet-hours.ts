import { addDays, type CivilTime, compareTimes, instantOf, toCivil } from '@nafida/calendar';

/** When phones are to be left in peace, on the wall clock of the province; may pass midnight. */
export interface QuietHours {
  from: CivilTime;
  to: CivilTime;
}

/** When what is not urgent may be sent: at once, or at the end of the quiet hours. */
export function afterQuiet(at: Date, quiet: QuietHours | null): Date {
  if (!quiet) return at;
  const { date, time } = toCivil(at);
  const [past, before] = [compareTimes(time, quiet.from) >= 0, compareTimes(time, quiet.to) < 0];
  const overnight = compareTimes(quiet.from, quiet.to) > 0;
  if (overnight ? !past && !before : !past || !before) return at;
  return instantOf(overnight && past ? addDays(date, 1) : date, quiet.to);
}
