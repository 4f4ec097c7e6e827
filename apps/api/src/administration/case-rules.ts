import { CivilDateField, Id, Text, Whole } from '../platform/http/fields.js';
import type { FieldError } from '../platform/problem.js';
import type { CaseServices } from '../cases/case-service.js';
import { replyPlaceholders } from '../cases/case-words.js';
import { wrongPlaceholders } from '../platform/placeholders.js';
import { AnyValue, LocalizedText, refersTo, Week } from './rule-fields.js';
import type { Rule, RuleKind } from './rule-kind.js';
import { settingFaults, settingNames } from './settings-rules.js';

class RoutingRule {
  @Id({ description: 'Identifier.', example: 'lighting-of-berkane' })
  id: string;

  @Whole({ description: 'Its place: the first rule that fits decides.', min: 0, max: 10_000 })
  position: number;

  @Id({ description: 'Only this service.', example: 'complaints', optional: true })
  service?: string;

  @Id({ description: 'Only this sector.', example: 'environment', optional: true })
  sectorId?: string;

  @Text({ description: 'Only this commune: the place names it or one of its quarters; where no place is given, the citizen’s annex serves it.', max: 40, optional: true })
  communeCode?: string;

  @Id({ description: 'Only this quarter: the place names it.', optional: true })
  quarterId?: string;

  @Id({ description: 'The office that treats it.' })
  officeId: string;
}

class Setting {
  @Text({ description: 'Name of the setting.', max: 64 })
  key: string;

  @AnyValue({ description: 'Its value: days, yes or no, or one by service.' })
  value: unknown;
}

class SeasonRule {
  @Id({ description: 'Identifier.', example: 'ramadan-2027' })
  id: string;

  @LocalizedText({ description: 'Name.', max: 200 })
  names: object;

  @CivilDateField({ description: 'First day; none for the hours of the whole year.', optional: true })
  from?: string;

  @CivilDateField({ description: 'Last day.', optional: true })
  to?: string;

  @Week({ description: 'When the counters are open, day by day.' })
  weekly: object;
}

export class CannedReply {
  @Id({ description: 'Identifier.', example: 'lighting-repaired' })
  id: string;

  @Id({ description: 'The service it is for.', example: 'complaints' })
  service: string;

  @Text({ description: 'Only for this action.', example: 'answer', max: 40, optional: true })
  action?: string;

  @Text({ description: 'Only for cases in this status.', example: 'in_review', max: 40, optional: true })
  status?: string;

  @Id({ description: 'The office whose own it is; of all where none is named.', optional: true })
  officeId?: string;

  @LocalizedText({ description: 'How it is called in the list.', max: 120 })
  names: object;

  @LocalizedText({ description: 'What it says, with the placeholders `{{name}}`, `{{reference}}`, `{{title}}`, `{{officeName}}`, `{{dueDate}}`.', max: 4000 })
  texts: object;

  @Whole({ description: 'Place in the list.', min: 0, max: 10_000, optional: true })
  position?: number;
}

/** How the province treats cases: who treats what, in how many days, at which hours, in which words. */
export function caseRules(services: CaseServices): RuleKind[] {
  const knownService = (rule: Rule): FieldError[] => {
    const { service } = rule;
    return service === null || services.find(String(service)) ? [] : [{ pointer: '/service', code: 'unknownRule', variables: { id: String(service) } }];
  };
  const routingRules: RuleKind = {
    name: 'routingRules', key: 'id', input: RoutingRule, table: 'routing_rules', order: 'position, id', removable: true,
    columns: {
      id: ['id', 'text'], position: ['position', 'integer'], service: ['service', 'text'], sectorId: ['sector_id', 'text'],
      communeCode: ['commune_code', 'text'], quarterId: ['quarter_id', 'text'], officeId: ['office_id', 'text'],
    },
    faults: (rule, province) => [
      ...knownService(rule),
      ...refersTo(rule, province, 'sectorId', 'sectors'),
      ...refersTo(rule, province, 'communeCode', 'communes'),
      ...refersTo(rule, province, 'quarterId', 'quarters'),
      ...refersTo(rule, province, 'officeId', 'offices'),
      ...(['service', 'sectorId', 'communeCode', 'quarterId'].every((name) => rule[name] === null) ? [{ pointer: '/service', code: 'ruleWithoutCondition' }] : []),
    ],
  };
  const settings: RuleKind = {
    name: 'settings', key: 'key', input: Setting, table: 'settings', order: 'key', removable: false,
    where: `key in (${settingNames.map((name) => `'${name}'`).join(', ')})`,
    columns: { key: ['key', 'text'], value: ['value', 'jsonb'] },
    faults: (rule, province) => settingFaults(rule, province, services),
  };
  const seasons: RuleKind = {
    name: 'seasons', key: 'id', input: SeasonRule, table: 'seasons', order: 'valid_from nulls first, id', removable: true,
    columns: { id: ['id', 'text'], names: ['names', 'jsonb'], from: ['valid_from', 'date'], to: ['valid_to', 'date'], weekly: ['week', 'jsonb'] },
    faults: ({ from, to }) => (from === null ? (to === null ? [] : [{ pointer: '/from', code: 'required' }]) : to === null || String(to) < String(from) ? [{ pointer: '/to', code: 'lastDay' }] : []),
  };
  const cannedReplies: RuleKind = {
    name: 'cannedReplies', key: 'id', input: CannedReply, table: 'canned_replies', order: 'service, position, id', removable: true,
    columns: {
      id: ['id', 'text'], service: ['service', 'text'], action: ['action', 'text'], status: ['status', 'text'], officeId: ['office_id', 'text'],
      names: ['names', 'jsonb'], texts: ['texts', 'jsonb'], position: ['position', 'integer'],
    },
    faults(reply, province) {
      const workflow = services.find(String(reply['service']))?.workflow;
      const unknown = (property: 'action' | 'status', known: object | undefined): FieldError[] => {
        const value = reply[property];
        return value === null || (known && Object.hasOwn(known, String(value))) ? [] : [{ pointer: `/${property}`, code: 'unknownRule', variables: { id: String(value) } }];
      };
      return [
        ...knownService(reply),
        ...unknown('action', workflow?.actions),
        ...unknown('status', workflow?.statuses),
        ...refersTo(reply, province, 'officeId', 'offices'),
        ...Object.entries(reply['texts'] as Record<string, string>).flatMap(([language, text]) => wrongPlaceholders(text, replyPlaceholders, `/texts/${language}`)),
      ];
    },
  };
  return [routingRules, settings, seasons, cannedReplies];
}
