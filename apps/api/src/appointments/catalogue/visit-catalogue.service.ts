import { Injectable } from '@nestjs/common';
import { inLocale, type Locale, type Localized } from '@nafida/locales';
import { Database, statement } from '../../platform/database/database.js';
import type { HolidayItem, HolidayList, HolidayQuery, VisitDomainList, VisitObjectItem } from './visit-catalogue.dto.js';

type Texts = 'name' | 'description' | 'documents' | 'offices';
interface DomainRow {
  id: string;
  names: Localized;
  objects: (Omit<VisitObjectItem, Texts> & { names: Localized; description: Localized | null; documents: Localized[]; offices: { id: string; names: Localized }[] })[];
}

const readDomains = statement<DomainRow>(
  'appointments.domains',
  `select d.id, d.names, jsonb_agg(jsonb_build_object('id', v.id, 'names', v.names, 'description', v.description, 'documents', v.documents,
     'durationMinutes', v.duration_minutes, 'audience', v.audience, 'leadMinutes', v.lead_minutes, 'horizonDays', v.horizon_days,
     'limitPerCitizen', v.limit_per_citizen, 'changeUntilMinutes', v.change_until_minutes, 'offices', r.offices) order by v.position, v.id) as objects
   from visit_domains d
   join visit_objects v on v.domain_id = d.id and v.active
   join lateral (
     select jsonb_agg(jsonb_build_object('id', o.id, 'names', o.names) order by o.position, o.id) as offices
     from agenda_objects b join agendas g on g.id = b.agenda_id and g.active join offices o on o.id = b.office_id where b.object_id = v.id
   ) r on r.offices is not null
   where d.active group by d.id, d.names, d.position order by d.position, d.id`,
);

const readHolidays = statement<Omit<HolidayItem, 'name'>>(
  'appointments.holidays',
  `select date::text as date, names, kind, provisional from holidays where date between make_date($1, 1, 1) and make_date($1, 12, 31) order by date`,
);

/** What one can come to the province's offices for, and when they are closed (D1). */
@Injectable()
export class VisitCatalogueService {
  constructor(private readonly database: Database) {}

  async listDomains(locale: Locale): Promise<VisitDomainList> {
    const rows = await this.database.rows(readDomains, []);
    const items = rows.map(({ id, names, objects }) => ({
      id,
      name: inLocale(names, locale),
      objects: objects.map(({ names: objectNames, description, documents, offices, ...object }) => ({
        ...object,
        name: inLocale(objectNames, locale),
        description: description && inLocale(description, locale),
        documents: documents.map((document) => inLocale(document, locale)),
        offices: offices.map((office) => ({ id: office.id, name: inLocale(office.names, locale) })),
      })),
    }));
    return { items };
  }

  async listHolidays({ year }: HolidayQuery, locale: Locale): Promise<HolidayList> {
    const rows = await this.database.rows(readHolidays, [year]);
    return { items: rows.map((holiday) => ({ ...holiday, name: inLocale(holiday.names, locale) })) };
  }
}
