import { Injectable } from '@nestjs/common';
import { Offices } from '../accounts/offices/offices.service.js';
import { searchName } from '../accounts/search-name.js';
import { Database, statement } from '../platform/database/database.js';
import { Remembered } from '../platform/remembered.js';
import { Settings } from './settings.js';

/** A case that looks for its office. */
export interface RoutingQuestion {
  service: string;
  applicantOfficeId: string;
  sectorId?: string | undefined;
  /** Where it happened, as the citizen wrote it. */
  place?: string | undefined;
}

/** What of a rule did not fit. */
type Miss = 'service' | 'sector' | 'place' | null;

export interface RoutingAnswer {
  officeId: string;
  /** A rule; the office that treats the service; or the citizen's own annex. */
  decidedBy: 'rule' | 'treatingOffice' | 'annex';
  ruleId: string | null;
  /** The rules that were looked at, in their order, and what did not fit. */
  considered: { ruleId: string; miss: Miss }[];
}

interface RoutingRow {
  id: string;
  service: string | null;
  sectorId: string | null;
  /** The annexes that serve the commune, and all names that stand for the place of the rule. */
  communeCode: string | null;
  names: string[] | null;
  annexes: string[] | null;
  officeId: string;
}

const readRules = statement<RoutingRow>(
  'cases.routingRules',
  `select r.id, r.service, r.sector_id as "sectorId", r.commune_code as "communeCode", r.office_id as "officeId",
     case when r.quarter_id is not null then (select array_agg(n.value) from quarters q, jsonb_each_text(q.names) n where q.id = r.quarter_id)
          when r.commune_code is not null then (select array_agg(n.value) from (
            select names from communes where code = r.commune_code union all select names from quarters where commune_code = r.commune_code) places, jsonb_each_text(places.names) n)
     end as names,
     case when r.quarter_id is null and r.commune_code is not null then (select array_agg(o.id) from offices o where r.commune_code = any(o.commune_codes)) end as annexes
   from routing_rules r order by r.position, r.id`,
);

/** Finds the office that treats a case: the first of the province's rules that fits, else who treats the service, else the citizen's annex. */
@Injectable()
export class Routing {
  private readonly rules: () => Promise<RoutingRow[]>;

  constructor(
    database: Database,
    remembered: Remembered,
    private readonly settings: Settings,
    private readonly offices: Offices,
  ) {
    this.rules = remembered.keep(() => database.rows(readRules, []));
  }

  async decide(question: RoutingQuestion): Promise<RoutingAnswer> {
    const considered: RoutingAnswer['considered'] = [];
    for (const rule of await this.rules()) {
      const miss = missOf(rule, question);
      considered.push({ ruleId: rule.id, miss });
      if (miss === null) return { officeId: await this.offices.openFrom(rule.officeId), decidedBy: 'rule', ruleId: rule.id, considered };
    }
    const treating = (await this.settings.current()).treatingOffices[question.service];
    const officeId = await this.offices.openFrom(treating ?? question.applicantOfficeId);
    return { officeId, decidedBy: treating ? 'treatingOffice' : 'annex', ruleId: null, considered };
  }
}

function missOf(rule: RoutingRow, { service, sectorId, place, applicantOfficeId }: RoutingQuestion): Miss {
  if (rule.service !== null && rule.service !== service) return 'service';
  if (rule.sectorId !== null && rule.sectorId !== sectorId) return 'sector';
  if (rule.names === null) return null;
  // Who says nowhere speaks of home: the commune that the annex serves.
  const fits = place === undefined ? rule.annexes?.includes(applicantOfficeId) : rule.names.some((name) => names(place, name));
  return fits ? null : 'place';
}

/** Whether a text names a place, in whatever spelling, and with the Arabic letters that lean on a word. */
function names(text: string, place: string): boolean {
  const wanted = searchName(place).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return wanted !== '' && new RegExp(`(^|[^\\p{L}\\p{N}])[بلوفك]?${wanted}($|[^\\p{L}\\p{N}])`, 'u').test(searchName(text));
}
