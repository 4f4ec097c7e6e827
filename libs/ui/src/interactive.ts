/** The parts on React Aria: heavy, so they belong to pages that are loaded when needed. */
export { ComboBox, type ComboOption } from './combo-box.js';
export { AlertDialog, Dialog } from './dialog.js';
export { Menu, type MenuChoice } from './menu.js';
export { type CalendarDay, MonthCalendar } from './month-calendar.js';
export { I18nProvider } from 'react-aria-components';
