import type { FieldError } from '../platform/problem.js';
import type { CaseServices } from '../cases/case-service.js';
import type { Province, Rule } from './rule-kind.js';

const whole = (value: unknown, min: number, max: number, pointer: string): FieldError[] =>
  Number.isInteger(value) && Number(value) >= min && Number(value) <= max ? [] : [{ pointer, code: 'range', variables: { min, max } }];

const choices = (value: unknown, of: readonly unknown[]): FieldError[] => (of.includes(value) ? [] : [{ pointer: '/value', code: 'choice', variables: { choices: of.join(', ') } }]);

function byService(value: unknown, services: CaseServices, judge: (value: unknown, service: string, pointer: string) => FieldError[]): FieldError[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [{ pointer: '/value', code: 'object' }];
  return Object.entries(value).flatMap(([service, one]) => {
    const pointer = `/value/${service}`;
    return services.find(service) ? judge(one, service, pointer) : [{ pointer, code: 'unknownRule', variables: { id: service } }];
  });
}

function openOffice(id: unknown, province: Province, pointer: string): FieldError[] {
  const office = province.find('offices', id);
  if (!office) return [{ pointer, code: 'unknownRule', variables: { id: String(id) } }];
  return office['closed'] === true ? [{ pointer, code: 'closedOffice' }] : [];
}

type Judge = (value: unknown, province: Province, services: CaseServices) => FieldError[];

const settings: Record<string, Judge> = {
  reopenWindowDays: (value) => whole(value, 1, 365, '/value'),
  clockAfterCompletion: (value) => choices(value, ['resumes', 'restarts', 'continues']),
  clerkMaySign: (value) => choices(value, [true, false]),
  // A province may be quicker than the law, never slower.
  deadlineDays: (value, _, services) => byService(value, services, (days, service, pointer) => whole(days, 1, services.get(service).deadline.days, pointer)),
  treatingOffices: (value, province, services) => byService(value, services, (id, _, pointer) => openOffice(id, province, pointer)),
  inspectionOffice: (value, province) => openOffice(value, province, '/value'),
  // The law gives thirty days (55-19 art. 10); the province may give more.
  completionDays: (value) => whole(value, 30, 90, '/value'),
  completionReminderDays: (value) => whole(value, 0, 29, '/value'),
  escalationDaysBefore: (value) => whole(value, 0, 30, '/value'),
  escalationDaysAfter: (value) => whole(value, 1, 60, '/value'),
  // Figures of fewer than three tell of persons.
  smallGroupSize: (value) => whole(value, 3, 50, '/value'),
  populationFigures: (value) => choices(value, [true, false]),
};

/** The settings an administrator may change; others are the business of who installs the house. */
export const settingNames = Object.keys(settings);

export function settingFaults(rule: Rule, province: Province, services: CaseServices): FieldError[] {
  const judge = Object.hasOwn(settings, String(rule['key'])) ? settings[String(rule['key'])] : undefined;
  return judge ? judge(rule['value'], province, services) : [{ pointer: '/key', code: 'choice', variables: { choices: settingNames.join(', ') } }];
}
