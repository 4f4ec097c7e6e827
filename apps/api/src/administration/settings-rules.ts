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

type Judge = (value: unknown, province: Province, services: CaseServices) => FieldError[];

const settings: Record<string, Judge> = {
  reopenWindowDays: (value) => whole(value, 1, 365, '/value'),
  clockAfterCompletion: (value) => choices(value, ['resumes', 'restarts', 'continues']),
  clerkMaySign: (value) => choices(value, [true, false]),
  // A province may be quicker than the law, never slower.
  deadlineDays: (value, _, services) => byService(value, services, (days, service, pointer) => whole(days, 1, services.get(service).deadline.days, pointer)),
  treatingOffices: (value, province, services) =>
    byService(value, services, (id, _, pointer) => {
      const office = province.find('offices', id);
      return office ? (office['closed'] === true ? [{ pointer, code: 'closedOffice' }] : []) : [{ pointer, code: 'unknownRule', variables: { id: String(id) } }];
    }),
};

/** The settings an administrator may change; others are the business of who installs the house. */
export const settingNames = Object.keys(settings);

export function settingFaults(rule: Rule, province: Province, services: CaseServices): FieldError[] {
  const judge = Object.hasOwn(settings, String(rule['key'])) ? settings[String(rule['key'])] : undefined;
  return judge ? judge(rule['value'], province, services) : [{ pointer: '/key', code: 'choice', variables: { choices: settingNames.join(', ') } }];
}
