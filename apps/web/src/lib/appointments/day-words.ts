import type { TFunction } from 'i18next';
import { days, formatDate, months } from '@nafida/calendar';
import type { CalendarDay } from '@nafida/ui/interactive';
import type { Language } from '../language.js';
import type { DayItem, DayState } from './appointment-types.js';

const initials: Record<Language, readonly string[]> = {
  ar: ['ن', 'ث', 'ر', 'خ', 'ج', 'س', 'ح'],
  fr: ['L', 'M', 'M', 'J', 'V', 'S', 'D'],
  en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
};
const looks: Record<DayState, CalendarDay['look']> = { free: 'open', few: 'few', full: 'full', closed: 'off', past: 'off', too_soon: 'off', too_far: 'off' };

/** The heads of the columns of a month, Monday first. */
export function weekdayInitials(language: Language): readonly string[] {
  return initials[language];
}

/** The days of the week by their whole names, Monday first. */
export function weekdayNames(language: Language): readonly string[] {
  return days[language];
}

/** A month with its Moroccan name. */
export function monthTitle(month: string, language: Language): string {
  const [year = '', number = ''] = month.split('-');
  return `${months[language][Number(number) - 1] ?? ''} ${year}`;
}

/** The month before or after. */
export function monthBeside(month: string, step: 1 | -1): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const counted = year * 12 + number - 1 + step;
  return `${Math.floor(counted / 12)}-${String((counted % 12) + 1).padStart(2, '0')}`;
}

/** How one day stands, for the eye and for the ear. */
export function dayWords({ date, state, free, reason }: DayItem, language: Language, t: TFunction<['appointments']>): CalendarDay {
  const told = state === 'free' || state === 'few' ? t('appointments:pages.days.free', { count: free }) : t(`appointments:pages.days.${state}`);
  return {
    look: looks[state],
    label: [formatDate(date, language, 'full'), told, reason].filter(Boolean).join(language === 'ar' ? '، ' : ', '),
    note: state === 'free' || state === 'few' || state === 'full' ? t(`appointments:pages.days.short.${state}`, { count: free }) : undefined,
    // A full day opens the way to its waiting list.
    choosable: state === 'free' || state === 'few' || state === 'full',
  };
}
